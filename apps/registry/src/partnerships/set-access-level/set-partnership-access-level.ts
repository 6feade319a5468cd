import type { Command } from '@pobratim/event-sourcing';
import type { AccessLevelWish } from '../../vocabulary/access.js';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { Partnership } from '../partnership.js';
import { PARTNERSHIP_SCHEMAS, type PartnershipAccessLevelSet } from '../partnership-events.js';
import { knownPartnership } from '../partnership-refusals.js';

/** Decide who may see the relation; its documents have levels of their own. */
export type SetPartnershipAccessLevel = Command<'SetPartnershipAccessLevel', AccessLevelWish>;

/**
 * Sets the level; nothing happens when it is that already.
 * @throws DomainError `partnership-unknown` (not-found), `fields-refused` (input)
 */
export function setPartnershipAccessLevel(
  { data }: SetPartnershipAccessLevel,
  state: Partnership | null,
): readonly PartnershipAccessLevelSet[] {
  const { accessLevel, ground, words } = data;
  if (knownPartnership(state).accessLevel === accessLevel) return [];
  refuseFields([wordsFit(words)]);
  return [
    {
      type: 'PartnershipAccessLevelSet',
      schema: PARTNERSHIP_SCHEMAS.PartnershipAccessLevelSet,
      data: { accessLevel, ground },
      ...inWords(words),
    },
  ];
}
