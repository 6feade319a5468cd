import type { Command } from '@pobratim/event-sourcing';
import { learnedOnReads, refuseFields } from '../../vocabulary/checks.js';
import type { Partnership } from '../partnership.js';
import {
  PARTNERSHIP_SCHEMAS,
  type PartnershipLevelSet,
  type PartnershipLevelSetData,
} from '../partnership-events.js';
import { knownPartnership } from '../partnership-refusals.js';

/** The municipality says what the relation is to it. Never derived from the title of a paper. */
export type SetPartnershipLevel = Command<'SetPartnershipLevel', PartnershipLevelSetData>;

/**
 * Sets the level; nothing happens when it is that already.
 * @throws DomainError `partnership-unknown` (not-found), `fields-refused` (input)
 */
export function setPartnershipLevel(
  { data }: SetPartnershipLevel,
  state: Partnership | null,
): readonly PartnershipLevelSet[] {
  if (knownPartnership(state).level.value === data.level) return [];
  refuseFields([learnedOnReads(data.learnedOn)]);
  return [{ type: 'PartnershipLevelSet', schema: PARTNERSHIP_SCHEMAS.PartnershipLevelSet, data }];
}
