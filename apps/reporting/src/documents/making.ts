import type { Identity } from '@pobratim/access';
import type { Clock } from '@pobratim/kernel';
import type { Language } from '../words/dates.js';
import type { Making } from './report-document.js';

/** Key of what the composition decides about documents. */
export const MAKING = Symbol('making');

/** What the composition decides about documents. */
export interface MakingParts {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly training: boolean;
}

/** Who makes a document, and when. */
export function makingBy(
  { person, office }: Identity,
  language: Language,
  { clock, timeZone, training }: MakingParts,
): Making {
  const at = clock.now().toISOString();
  return { person: person.name, office: office.name, at, timeZone, training, language };
}
