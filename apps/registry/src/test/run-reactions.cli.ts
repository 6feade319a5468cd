import { PostgresEventStore } from '@pobratim/event-store-postgres';
import { systemClock } from '@pobratim/kernel';
import { TypeOrmProjectionDatabase } from '@pobratim/read-models';
import { FolderFileStore } from '../files/folder-file-store.adapter.js';
import { readerHere } from '../imports/note-reading/note-reader.js';
import { RegistryReactions } from '../reactions/registry-reactions.adapter.js';
import { registryDataSource } from '../read-models/data-source.adapter.js';

/** A process that does what the registry does by itself, and nothing else, for a spec that kills it. */
const [url = '', folder = ''] = process.argv.slice(2);
const store = await PostgresEventStore.open({ url });
const dataSource = await registryDataSource(url, 2).initialize();
const foundation = {
  store,
  files: new FolderFileStore(folder),
  reader: readerHere,
  territories: { regionOf: () => '67' },
  clock: systemClock,
  timeZone: 'Europe/Moscow',
  training: true,
};
await new RegistryReactions(foundation, new TypeOrmProjectionDatabase(dataSource), (alarm) => {
  console.error(alarm.kind, 'error' in alarm ? alarm.error : '');
}).start();
console.log('started');
