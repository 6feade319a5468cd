import type { Command } from '@pobratim/event-sourcing';
import { inWords, refuseFields } from '../../vocabulary/checks.js';
import { checkStatement, saysTheSame, type StatementWish } from '../../vocabulary/statement-checks.js';
import { validDays } from '../../vocabulary/valid.js';
import type { Partnership } from '../partnership.js';
import {
  PARTNERSHIP_SCHEMAS,
  type PartnershipAxis,
  type PartnershipStatementMade,
  type PartnershipStatementMadeData,
} from '../partnership-events.js';
import { knownPartnership } from '../partnership-refusals.js';

/** Say how a relation is doing, or where the partner stands, and who says so. */
export type MakePartnershipStatement = Command<'MakePartnershipStatement', StatementWish<PartnershipAxis>>;

/**
 * Makes a statement, or puts an earlier one right; nothing happens when a correction says the same.
 * @throws DomainError `partnership-unknown` (not-found), `fields-refused` (input)
 */
export function makePartnershipStatement(
  { data }: MakePartnershipStatement,
  state: Partnership | null,
): readonly PartnershipStatementMade[] {
  const { statements } = knownPartnership(state);
  refuseFields(checkStatement(data, statements));
  if (saysTheSame(data, statements)) return [];
  const { axis, value, side, validFrom, validTo, source, learnedOn, corrects, reason } = data;
  return [
    {
      type: 'PartnershipStatementMade',
      schema: PARTNERSHIP_SCHEMAS.PartnershipStatementMade,
      data: { axis, value, side, validFrom, validTo, source, learnedOn } as PartnershipStatementMadeData,
      valid: validDays(validFrom, validTo),
      ...(corrects === null || reason === null ? {} : { corrects, reason }),
      ...inWords(data.words),
    },
  ];
}
