import type { Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { accountCounts, undecided } from '../account.js';
import { type Import, waiting } from '../import.js';
import { IMPORT_SCHEMAS, type ImportCompleted } from '../import-events.js';
import { inReview, knownImport } from '../import-refusals.js';

/** Close the import with its account. */
export type CompleteImport = Command<'CompleteImport', Readonly<Record<string, never>>>;

/**
 * Completes the import once every line has its fate and everything accepted is recorded.
 * @throws DomainError `candidates-undecided`, `candidates-waiting` (conflict), and those of {@link inReview}
 */
export function completeImport(_command: CompleteImport, state: Import | null): readonly ImportCompleted[] {
  if (knownImport(state).phase === 'COMPLETED') return [];
  const open = inReview(state);
  const [left, coming] = [undecided(open), waiting(open)];
  if (left > 0)
    throw new DomainError('candidates-undecided', {
      kind: 'conflict',
      message: {
        ru: `Не решено строк: ${left}. Примите или отклоните каждую, тогда загрузку можно завершить.`,
        en: `Lines not decided: ${left}. Accept or reject each, then the import can be completed.`,
      },
      details: { left },
    });
  if (coming > 0)
    throw new DomainError('candidates-waiting', {
      kind: 'conflict',
      message: {
        ru: `Ещё записывается строк: ${coming}. Подождите несколько секунд и завершите загрузку снова.`,
        en: `Lines still being recorded: ${coming}. Wait a few seconds and complete the import again.`,
      },
      details: { coming },
    });
  return [
    {
      type: 'ImportCompleted',
      schema: IMPORT_SCHEMAS.ImportCompleted,
      data: { account: accountCounts(open) },
    },
  ];
}
