import { describe, it } from '@jest/globals';
import { portSuite, type Opener } from './contract/index.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

const open: Opener = (settings = {}) =>
  Promise.resolve({ stores: [new InMemoryEventStore(settings)], close: () => Promise.resolve() });

describe('the event store in memory', () => {
  it.each(portSuite)('$says', (sentence) => sentence.check(open));
});
