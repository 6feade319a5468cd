import { newId } from '@pobratim/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { bodyHashOf } from '../command-id.js';
import type { DomainEvent, RecordedEvent } from '../events.js';
import type { InMemoryTransaction } from '../in-memory-projection-database.js';
import type { Projection } from '../projection.js';
import { SpecWorld, Towns } from '../spec-towns.js';
import {
  OPERATOR,
  OPERATOR_SCHEMAS,
  operatorActor,
  pendingOrders,
  type Order,
  type OrderCarriedOut,
} from './operator-events.js';

const plain = (towns: Towns): Projection<InMemoryTransaction> => ({
  name: towns.name,
  handles: towns.handles,
  project: (event, tx) => towns.project(event, tx),
  reset: (tx) => towns.reset(tx),
});

describe('an order of an operator', () => {
  let world: SpecWorld;
  let towns: Towns;

  beforeEach(async () => {
    world = new SpecWorld();
    towns = new Towns();
    for (const name of ['Хаген', 'Витебск']) await world.name(name);
  });

  afterEach(() => world.close());

  const give = async (type: Order['type'], data: DomainEvent['data'], into = world): Promise<string> => {
    const stream = `${OPERATOR}-${newId()}`;
    const event = { type, schema: OPERATOR_SCHEMAS[type], data };
    await into.store.append({
      stream,
      expected: 'no-stream',
      events: [event],
      actor: operatorActor('petrova'),
      cause: { command: newId(), correlation: stream },
      bodyHash: bodyHashOf(event),
    });
    return stream;
  };

  const answerTo = async (stream: string): Promise<RecordedEvent<OrderCarriedOut>> => {
    for (let turn = 0; turn < 400; turn += 1) {
      for await (const event of world.store.readStream(stream, { from: 1 })) {
        return event as unknown as RecordedEvent<OrderCarriedOut>;
      }
      await pause(5);
    }
    throw new Error('the order was not answered');
  };

  it('to rebuild is carried out by whoever runs the projection, and answered in its stream', async () => {
    await world.run([towns]);
    const answer = await answerTo(
      await give('ProjectionRebuildOrdered', { projection: 'towns', compareOnly: false }),
    );
    expect(answer.data).toMatchObject({ projection: 'towns', result: 'done', switched: true, position: 2 });
    expect(answer.data.built).toBe(answer.data.served);
    expect(towns.versions.former).toEqual(['Хаген', 'Витебск']);
  });

  it('given while nobody ran is carried out at the next start, once', async () => {
    const stream = await give('ProjectionRebuildOrdered', { projection: 'towns', compareOnly: false });
    await world.run([towns]);
    await answerTo(stream);
    await world.close();
    await world.run([towns]);
    await pause(30);
    expect((await pendingOrders(world.store)).size).toBe(0);
    expect((await world.store.head()).size).toBe(4);
  });

  it('to rebuild in place waits until the tables are whole again', async () => {
    const runner = await world.run([plain(towns)]);
    towns.versions.serving.splice(0, 1, 'damaged');
    const answer = await answerTo(
      await give('ProjectionRebuildOrdered', { projection: 'towns', compareOnly: false }),
    );
    expect(answer.data).toMatchObject({ result: 'done', served: null });
    await world.arrived(runner);
    expect(towns.versions.serving).toEqual(['Хаген', 'Витебск']);
  });

  it('that cannot be obeyed is refused with a code', async () => {
    await world.run([plain(towns)]);
    const compare = await give('ProjectionRebuildOrdered', { projection: 'towns', compareOnly: true });
    expect((await answerTo(compare)).data.result).toBe('projection-not-beside');
    const restore = await give('ProjectionRestoreOrdered', { projection: 'towns' });
    expect((await answerTo(restore)).data.result).toBe('projection-not-beside');
  });

  it('to go back is carried out once, although its answer was lost', async () => {
    const runner = await world.run([towns]);
    const [first] = towns.versions.serving;
    towns.rule = (name) => String(name).toUpperCase();
    await runner.rebuildBeside('towns');
    const append = world.store.append.bind(world.store);
    let lost = 0;
    world.store.append = (request) => {
      if (request.events[0]?.type !== 'OrderCarriedOut' || lost > 0) return append(request);
      lost += 1;
      return Promise.reject(new Error('connection lost'));
    };
    await answerTo(await give('ProjectionRestoreOrdered', { projection: 'towns' }));
    expect(lost).toBe(1);
    expect(towns.versions.serving[0]).toBe(first);
  });

  it('to re-drive says how many events are applied and how many are left', async () => {
    towns.trouble = ({ data }) => {
      if (data['name'] === 'Витебск') throw new Error('no');
    };
    await world.run([towns]);
    towns.trouble = () => undefined;
    const answer = await answerTo(await give('ParkedRedriveOrdered', { projection: 'towns' }));
    expect(answer.data).toMatchObject({ result: 'done', applied: 1, left: 0 });
    expect(answer.actor.id).toBe('projection-runner');
  });

  it('for another service is left to it', async () => {
    await world.run([towns]);
    await give('ParkedRedriveOrdered', { projection: 'charts' });
    await pause(30);
    expect([...(await pendingOrders(world.store)).values()].map(({ data }) => data.projection)).toEqual([
      'charts',
    ]);
  });

  it('to rebuild lets a read model of a former life of the store begin anew', async () => {
    await world.run([towns]);
    await world.close();
    const restored = new SpecWorld();
    await restored.name('Гродно');
    Object.assign(restored, { database: world.database });
    await expect(restored.run([plain(towns)])).rejects.toMatchObject({ code: 'incarnation-changed' });
    await give('ProjectionRebuildOrdered', { projection: 'towns', compareOnly: false }, restored);
    await restored.run([plain(towns)]);
    expect(towns.versions.serving).toEqual(['Гродно']);
    await restored.close();
  });
});
