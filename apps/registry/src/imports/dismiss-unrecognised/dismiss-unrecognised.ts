import type { Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { inWords, refuseFields, wordsFit } from '../../vocabulary/checks.js';
import type { RejectionReason } from '../../vocabulary/reasons.js';
import type { Import } from '../import.js';
import { IMPORT_SCHEMAS, type UnrecognisedDismissed } from '../import-events.js';
import { inReview } from '../import-refusals.js';

/** Somebody looked at a line that was not understood, and there is nothing in it for the register. */
export type DismissUnrecognised = Command<
  'DismissUnrecognised',
  { readonly line: number; readonly reason: RejectionReason; readonly words: string | null }
>;

/**
 * Sets a line aside, once.
 * @throws DomainError `line-unknown` (not-found), `fields-refused` (input), and those of {@link inReview}
 */
export function dismissUnrecognised(
  { data }: DismissUnrecognised,
  state: Import | null,
): readonly UnrecognisedDismissed[] {
  const open = inReview(state);
  if (!Number.isInteger(data.line) || data.line < 1 || data.line > (open.reading?.unrecognised ?? 0))
    throw new DomainError('line-unknown', {
      kind: 'not-found',
      message: {
        ru: `Непонятой строки № ${data.line} в этой загрузке нет. Обновите страницу.`,
        en: `This import has no line ${data.line} that was not understood. Reload the page.`,
      },
    });
  refuseFields([wordsFit(data.words, data.reason)]);
  if (data.line in open.dismissed) return [];
  return [
    {
      type: 'UnrecognisedDismissed',
      schema: IMPORT_SCHEMAS.UnrecognisedDismissed,
      data: { line: data.line },
      reason: data.reason,
      ...inWords(data.words),
    },
  ];
}
