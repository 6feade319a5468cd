import type { Command } from '@pobratim/event-sourcing';
import type { Import } from '../import.js';
import { IMPORT_SCHEMAS, type ImportFailed, type ImportFailedData } from '../import-events.js';
import { knownImport } from '../import-refusals.js';

/** The document could not be read; `code` says why. */
export type FailImport = Command<'FailImport', ImportFailedData>;

/**
 * Ends an import that still waits for its reading.
 * @throws DomainError `import-unknown` (not-found)
 */
export function failImport({ data }: FailImport, state: Import | null): readonly ImportFailed[] {
  if (knownImport(state).phase !== 'READING') return [];
  return [{ type: 'ImportFailed', schema: IMPORT_SCHEMAS.ImportFailed, data }];
}
