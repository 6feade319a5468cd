import { DataSource } from 'typeorm';
import { HistoryEntryRow } from '../history/history-entry.row.js';
import { ImportRowRecord } from '../imports/import.row.js';
import { RegisterLineRow } from '../register-list/register-line.row.js';
import { AggregateVersion } from './aggregate-version.row.js';

/**
 * Connections to the read models. Tables come from `migrations/` alone: nothing here makes or changes one.
 * @param url address of the role `pobratim_app`
 * @param poolSize connections, at most
 */
export function registryDataSource(url: string, poolSize = 6): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [AggregateVersion, HistoryEntryRow, ImportRowRecord, RegisterLineRow],
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName: 'pobratim registry',
    poolSize,
  });
}
