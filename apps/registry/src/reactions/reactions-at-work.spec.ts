import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  InMemoryEventStore,
  InMemoryProjectionDatabase,
  OPERATOR_SCHEMAS,
  operatorActor,
  type Alarm,
  type InMemoryTransaction,
  type Order,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { until } from '@pobratim/testing';
import { ReactionsAtWork } from './reactions-at-work.js';

const actor = { id: 'u', office: 'o', role: 'officer', territory: '67', onBehalfOf: null };
const cause = () => ({ command: newId(), correlation: newId() });

describe('orders for what the register does by itself', () => {
  let store: InMemoryEventStore;
  let database: InMemoryProjectionDatabase;
  let met: number[];
  let trouble: (event: RecordedEvent) => void;
  let alarms: Alarm[];
  let working: ReactionsAtWork<InMemoryTransaction>;

  const begin = () => {
    const react = (event: RecordedEvent): Promise<void> => {
      trouble(event);
      met.push(event.position);
      return Promise.resolve();
    };
    const reaction = { name: 'answer-questions', handles: ['Asked'], react };
    const options = { store, database, retryAfter: 1, onAlarm: (alarm: Alarm) => alarms.push(alarm) };
    working = new ReactionsAtWork([reaction], options);
    return working.start();
  };

  const ask = async (): Promise<number> => {
    const event = { type: 'Asked', schema: 'asked/1', data: {} };
    const stream = `question-${newId()}`;
    const bodyHash = '0'.repeat(64);
    const asked = {
      stream,
      expected: 'no-stream',
      events: [event],
      actor,
      cause: cause(),
      bodyHash,
    } as const;
    return (await store.append(asked)).position;
  };

  const order = async (type: Order['type'], more: object = {}): Promise<string> => {
    const stream = `operator-${newId()}`;
    await store.append({
      stream,
      expected: 'no-stream',
      events: [{ type, schema: OPERATOR_SCHEMAS[type], data: { projection: 'answer-questions', ...more } }],
      actor: operatorActor('petrova'),
      cause: cause(),
      bodyHash: '0'.repeat(64),
    });
    return stream;
  };

  const outcomeOf = async (stream: string): Promise<Readonly<Record<string, unknown>>> => {
    let outcome: RecordedEvent | undefined;
    await until(async () => {
      for await (const event of store.readStream(stream, { from: 1 })) outcome = event;
      return outcome !== undefined;
    });
    return outcome?.data ?? {};
  };

  beforeEach(async () => {
    store = new InMemoryEventStore();
    database = new InMemoryProjectionDatabase();
    met = [];
    alarms = [];
    trouble = () => undefined;
    await ask();
    await ask();
    await begin();
    await until(() => met.length === 2);
  });

  afterEach(() => working.stop());

  it('let it meet every event again', async () => {
    const stream = await order('ProjectionRebuildOrdered', { compareOnly: false });
    expect(await outcomeOf(stream)).toMatchObject({ result: 'done', position: 2 });
    expect(met).toEqual([0, 1, 0, 1]);
    const next = await ask();
    await until(() => met.includes(next));
    expect(met).toEqual([0, 1, 0, 1, next]);
  });

  it('try again what it set aside, and say how much of it was done', async () => {
    trouble = () => {
      throw new Error('never');
    };
    const bad = [await ask(), await ask()];
    await until(() => alarms.filter(({ kind }) => kind === 'event-parked').length === 2);
    trouble = ({ position }) => {
      if (position === bad[0]) throw new Error('still not');
    };
    const stream = await order('ParkedRedriveOrdered');
    expect(await outcomeOf(stream)).toMatchObject({ result: 'done', applied: 1, left: 1 });
    expect(database.parked).toMatchObject([{ position: bad[0], error: 'Error: still not' }]);
    trouble = () => undefined;
    expect(await outcomeOf(await order('ParkedRedriveOrdered'))).toMatchObject({ applied: 1, left: 0 });
    expect(met).toEqual([0, 1, bad[1], bad[0]]);
  });

  it('that only tables can follow are refused, and nothing is done twice', async () => {
    const code = { result: 'reaction-has-no-tables' };
    expect(await outcomeOf(await order('ProjectionRestoreOrdered'))).toMatchObject(code);
    const compared = await order('ProjectionRebuildOrdered', { compareOnly: true });
    expect(await outcomeOf(compared)).toMatchObject(code);
    expect(met).toEqual([0, 1]);
  });

  it('are carried out at the next start when nobody ran', async () => {
    await working.stop();
    const stream = await order('ProjectionRebuildOrdered', { compareOnly: false });
    await begin();
    expect(await outcomeOf(stream)).toMatchObject({ result: 'done' });
    expect(met).toEqual([0, 1, 0, 1]);
  });

  describe('in another life of the store', () => {
    beforeEach(async () => {
      await working.stop();
      store = new InMemoryEventStore();
      await ask();
    });

    it('a start is refused without one', async () => {
      await expect(begin()).rejects.toMatchObject({ code: 'incarnation-changed' });
      expect(met).toEqual([0, 1]);
    });

    it('a start begins anew with one, once, and answers it', async () => {
      const stream = await order('ProjectionRebuildOrdered', { compareOnly: false });
      await begin();
      expect(await outcomeOf(stream)).toMatchObject({ result: 'done', position: 1 });
      expect(met).toEqual([0, 1, 0]);
    });
  });

  it('are needed as well when its checkpoint comes to belong to another store while it runs: it stops, aloud', async () => {
    // Somebody moved its checkpoint; it finds that out when it moves it next, and reads it again.
    const to = { position: 7, incarnation: newId() };
    await database.transaction((tx) => database.moveCheckpoint('answer-questions', { from: 1, to }, tx));
    await ask();
    await until(() => working.stopped);
    expect(alarms.at(-1)?.kind).toBe('runner-stopped');
  });
});
