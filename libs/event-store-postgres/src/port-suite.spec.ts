import { describe, it } from '@jest/globals';
import { portSuite, type Opener } from '@pobratim/event-sourcing/contract';
import { PostgresEventStore } from './postgres-event-store.js';
import { specDatabase } from './spec-database.js';

/** Each sentence gets a log of its own and two instances on it, as two processes would have. */
const open: Opener = async (settings = {}) => {
  const { appUrl: url, drop } = await specDatabase();
  const stores = [
    await PostgresEventStore.open({ url, ...settings }),
    await PostgresEventStore.open({ url, ...settings }),
  ] as const;
  return {
    stores,
    close: async () => {
      for (const store of stores) await store.close();
      await drop();
    },
  };
};

describe('the event store on PostgreSQL', () => {
  it.each(portSuite)('$says', (sentence) => sentence.check(open), 30_000);
});
