import type { Command } from '@pobratim/event-sourcing';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { Agreement } from '../agreement.js';
import { AGREEMENT_SCHEMAS, type VoidingDeclined } from '../agreement-events.js';
import { openRecord } from '../agreement-refusals.js';
import { openProposal } from '../voiding.js';

/** Decline a proposal to void, or take back one's own. */
export type DeclineVoiding = Command<'DeclineVoiding', { readonly words: string | null }>;

/**
 * Declines the proposal; the record goes on.
 * @throws DomainError `voiding-not-proposed` (conflict), `fields-refused` (input), and those of {@link openRecord}
 */
export function declineVoiding(
  { data }: DeclineVoiding,
  state: Agreement | null,
): readonly VoidingDeclined[] {
  openProposal(openRecord(state));
  refuseFields([wordsFit(data.words)]);
  return [
    {
      type: 'VoidingDeclined',
      schema: AGREEMENT_SCHEMAS.VoidingDeclined,
      data: {},
      ...inWords(data.words),
    },
  ];
}
