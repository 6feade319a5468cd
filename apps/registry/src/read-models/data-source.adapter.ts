import { readModelDataSource } from '@pobratim/read-models';
import type { DataSource } from 'typeorm';
import { HistoryEntryRow } from '../history/history-entry.row.js';
import { ImportRowRecord } from '../imports/import.row.js';
import { RegisterLineRow } from '../register-list/register-line.row.js';
import { AggregateVersion } from './aggregate-version.row.js';

/**
 * Connections to the read models.
 * @param url address of the role `pobratim_app`
 * @param poolSize connections, at most
 */
export function registryDataSource(url: string, poolSize = 6): DataSource {
  return readModelDataSource(url, {
    schema: 'registry',
    entities: [AggregateVersion, HistoryEntryRow, ImportRowRecord, RegisterLineRow],
    application: 'registry',
    poolSize,
  });
}
