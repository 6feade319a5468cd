import type { Command } from '@pobratim/event-sourcing';
import type { Import } from '../import.js';
import { IMPORT_SCHEMAS, type ImportStarted, type ImportStartedData } from '../import-events.js';

/** Begin, or take up again, the import of a source document. */
export type StartImport = Command<'StartImport', ImportStartedData>;

/**
 * Starts the import. The same bytes open the earlier import: nothing happens unless that was cancelled or failed, and then
 * it goes on with the reading it had.
 */
export function startImport({ data }: StartImport, state: Import | null): readonly ImportStarted[] {
  const goesOn = state !== null && state.phase !== 'CANCELLED' && state.phase !== 'FAILED';
  return goesOn ? [] : [{ type: 'ImportStarted', schema: IMPORT_SCHEMAS.ImportStarted, data }];
}
