import type { Command } from '@pobratim/event-sourcing';
import { isNarrower, type AccessLevelWish } from '../../vocabulary/access.js';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_SCHEMAS, type AgreementAccessLevelSet } from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';

/** Decide who may see the record. */
export type SetAgreementAccessLevel = Command<'SetAgreementAccessLevel', AccessLevelWish>;

/**
 * Sets the level; nothing happens when it is that already. A record that was voided or withdrawn may only be shown to
 * fewer people: what was published by mistake can always be taken back.
 * @throws DomainError `fields-refused` (input), and those of {@link openRecord}
 */
export function setAgreementAccessLevel(
  { data }: SetAgreementAccessLevel,
  state: Agreement | null,
): readonly AgreementAccessLevelSet[] {
  const { accessLevel, ground, words } = data;
  const record = state !== null && isNarrower(accessLevel, state.accessLevel) ? state : openRecord(state);
  if (record.accessLevel === accessLevel) return [];
  refuseFields([wordsFit(words)]);
  return [
    {
      type: 'AgreementAccessLevelSet',
      schema: AGREEMENT_SCHEMAS.AgreementAccessLevelSet,
      data: { accessLevel, ground },
      ...inWords(words),
    },
  ];
}
