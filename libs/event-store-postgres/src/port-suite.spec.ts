import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { portSuite, type Opener } from '@pobratim/event-sourcing/contract';
import { PostgresEventStore } from './postgres-event-store.js';
import { specDatabase, type SpecDatabase } from './spec-database.js';

describe('the event store on PostgreSQL', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await specDatabase();
  });

  afterAll(() => database.drop());

  /** Each sentence gets an empty log and two instances on it, as two processes would have. */
  const open: Opener = async (settings = {}) => {
    await database.empty();
    const options = { url: database.appUrl, ...settings };
    const stores = [await PostgresEventStore.open(options), await PostgresEventStore.open(options)] as const;
    return {
      stores,
      close: async () => {
        for (const store of stores) await store.close();
      },
    };
  };

  it.each(portSuite)('$says', (sentence) => sentence.check(open), 30_000);
});
