import { LIFE_SINCE_2022 } from './life-since-2022.js';
import { LIFE_UNTIL_2021 } from './life-until-2021.js';
import type { ScriptedAct } from './script.js';

/**
 * What happened after the papers were typed in, 2019–2026: one of everything an officer will meet. The place of an act in
 * the list is part of its id: new ones are added at the end.
 */
export const LIFE: readonly ScriptedAct[] = [...LIFE_UNTIL_2021, ...LIFE_SINCE_2022];
