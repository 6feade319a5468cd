import { afterEach, describe, expect, it } from '@jest/globals';
import {
  InMemoryEventStore,
  InMemoryProjectionDatabase,
  type InMemoryTransaction,
  type Alarm,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { until } from '@pobratim/testing';
import { ReactionRunner } from './reaction-runner.js';

const actor = { id: 'u', office: 'o', role: 'officer', territory: '67', onBehalfOf: null };
const store = new InMemoryEventStore();
const database = new InMemoryProjectionDatabase();
const alarms: Alarm[] = [];
let running: ReactionRunner<InMemoryTransaction> | null = null;

const happen = (type: string) =>
  store.append({
    stream: `thing-${newId()}`,
    expected: 'no-stream',
    events: [{ type, schema: 'thing/1', data: {} }],
    actor,
    cause: { command: newId(), correlation: newId() },
    bodyHash: '0'.repeat(64),
  });

const givenUp: number[] = [];
const giveUp = (event: RecordedEvent) => Promise.resolve(void givenUp.push(event.position));
const runnerOf = (name: string, react: (event: RecordedEvent) => Promise<void>) => {
  running = new ReactionRunner(
    { name, handles: ['Asked'], react, giveUp },
    { store, database, retryAfter: 1, onAlarm: (alarm) => alarms.push(alarm) },
  );
  return running;
};

afterEach(async () => {
  await running?.stop();
});

describe('a reaction', () => {
  it('meets every event of its types, also those from before it started, and no others', async () => {
    await happen('Asked');
    await happen('Unasked');
    const met: string[] = [];
    await runnerOf('answer-questions', (event) => Promise.resolve(void met.push(event.type))).start();
    await happen('Asked');
    await until(() => met.length === 2);
    expect(met).toEqual(['Asked', 'Asked']);
  });

  it('goes on after a stop with what it has not yet answered', async () => {
    const met: number[] = [];
    const react = (event: RecordedEvent) => Promise.resolve(void met.push(event.position));
    const first = runnerOf('go-on', react);
    await first.start();
    await until(() => met.length >= 2);
    await first.stop();
    const before = met.length;
    const { position } = await happen('Asked');
    await runnerOf('go-on', react).start();
    await until(() => met.length > before);
    expect(met.slice(before)).toEqual([position]);
  });

  it('tries again when it fails, and is not repeated once it succeeded', async () => {
    let tries = 0;
    const { position } = await happen('Asked');
    await runnerOf('try-again', (event) => {
      if (event.position < position) return Promise.resolve();
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    }).start();
    await until(() => tries === 3);
    expect(tries).toBe(3);
  });

  it('sets an event aside that goes on failing, says so, and turns to the next one', async () => {
    const bad = await happen('Asked');
    const good = await happen('Asked');
    const met: number[] = [];
    await runnerOf('set-aside', (event) => {
      if (event.position === bad.position) return Promise.reject(new Error('never'));
      return Promise.resolve(void met.push(event.position));
    }).start();
    await until(() => met.includes(good.position));
    expect(givenUp).toEqual([bad.position]);
    expect(
      alarms.some((alarm) => alarm.kind === 'event-parked' && alarm.parked.position === bad.position),
    ).toBe(true);
  });
});
