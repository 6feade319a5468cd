import type { Command } from '@pobratim/event-sourcing';
import type { Import } from '../import.js';
import { IMPORT_SCHEMAS, type ImportRead, type ImportReadData } from '../import-events.js';
import { knownImport } from '../import-refusals.js';

/** The reader is done; its reading is kept as a file. */
export type RecordReading = Command<'RecordReading', ImportReadData>;

/**
 * Keeps the first reading of an import that still waits for one; a late or second one changes nothing, for candidates are
 * known by their number in the first.
 * @throws DomainError `import-unknown` (not-found)
 */
export function recordReading({ data }: RecordReading, state: Import | null): readonly ImportRead[] {
  if (knownImport(state).phase !== 'READING') return [];
  return [{ type: 'ImportRead', schema: IMPORT_SCHEMAS.ImportRead, data }];
}
