import type { Axis } from '../../__generated__/registry/types.gen.js';
import { ACTIVITIES, EVIDENCE, POSITIONS, STATED_LEGAL } from '../../shared/codes.js';

/** The part of the dictionary where the values of an axis stand. */
export type AxisVocabulary = 'legal' | 'activity' | 'position' | 'evidence';

/** What may be stated on each axis. */
export const VALUES_OF: Readonly<Record<Axis, readonly string[]>> = {
  LEGAL: STATED_LEGAL,
  ACTIVITY: ACTIVITIES,
  PARTNER_POSITION: POSITIONS,
  EVIDENCE,
};
