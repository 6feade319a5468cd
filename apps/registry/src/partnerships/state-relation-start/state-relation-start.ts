import type { Command } from '@pobratim/event-sourcing';
import { dateReads, learnedOnReads, refuseFields } from '../../vocabulary/checks.js';
import { validDays } from '../../vocabulary/valid.js';
import type { Partnership } from '../partnership.js';
import {
  PARTNERSHIP_SCHEMAS,
  type RelationStartStated,
  type RelationStartStatedData,
} from '../partnership-events.js';
import { knownPartnership } from '../partnership-refusals.js';

/** Since when the relation is told to exist, with or without a document. */
export type StateRelationStart = Command<'StateRelationStart', RelationStartStatedData>;

/**
 * States the beginning; the last word counts, and nothing happens when it says the same.
 * @throws DomainError `partnership-unknown` (not-found), `fields-refused` (input)
 */
export function stateRelationStart(
  { data }: StateRelationStart,
  state: Partnership | null,
): readonly RelationStartStated[] {
  if (knownPartnership(state).since?.value === data.since) return [];
  refuseFields([
    dateReads({ pointer: '/since', ru: 'начало связи', en: 'start of the relation' }, data.since),
    learnedOnReads(data.learnedOn),
  ]);
  return [
    {
      type: 'RelationStartStated',
      schema: PARTNERSHIP_SCHEMAS.RelationStartStated,
      data,
      valid: validDays(data.since),
    },
  ];
}
