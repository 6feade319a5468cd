import type { Command } from '@pobratim/event-sourcing';
import type { Import } from '../import.js';
import { IMPORT_SCHEMAS, type ImportCancelled } from '../import-events.js';
import { inReview, knownImport } from '../import-refusals.js';

/** Stop the import. What it recorded stays in the register. */
export type CancelImport = Command<'CancelImport', Readonly<Record<string, never>>>;

/**
 * Cancels an import that is being read or reviewed; nothing happens when it was cancelled already.
 * @throws DomainError `import-unknown` (not-found), `import-not-in-review` (conflict)
 */
export function cancelImport(_command: CancelImport, state: Import | null): readonly ImportCancelled[] {
  const known = knownImport(state);
  if (known.phase === 'CANCELLED') return [];
  if (known.phase !== 'READING') inReview(known);
  return [{ type: 'ImportCancelled', schema: IMPORT_SCHEMAS.ImportCancelled, data: {} }];
}
