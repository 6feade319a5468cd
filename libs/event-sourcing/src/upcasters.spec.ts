import { newId } from '@pobratim/kernel';
import { describe, expect, it } from '@jest/globals';
import { bodyHashOf } from './command-id.js';
import type { Command, Decider } from './decider.js';
import { loadState } from './command-handler.js';
import type { DomainEvent, RecordedEvent } from './events.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { upcasting, upcastingStore, type Versions } from './upcasters.js';

const actor = { id: 'u', office: 'o', role: 'r', territory: null, onBehalfOf: null };

/** A town's name was one text, then two languages, then had a source, unknown for the old ones. */
const versions: Versions = {
  current: ['town-named/3', 'town-twinned/1'],
  steps: {
    'town-named/1': ({ data }) => ({ data: { name: { ru: data['name'] ?? null, en: null } } }),
    'town-named/2': ({ data }) => ({ data: { ...data, source: null } }),
  },
};

/** One stored sample of every version that was ever written. */
const samples: readonly DomainEvent[] = [
  { type: 'TownNamed', schema: 'town-named/1', data: { name: 'Хаген' } },
  { type: 'TownNamed', schema: 'town-named/2', data: { name: { ru: 'Хаген', en: 'Hagen' } } },
  { type: 'TownNamed', schema: 'town-named/3', data: { name: { ru: 'Гаген', en: null }, source: 'letter' } },
  { type: 'TownTwinned', schema: 'town-twinned/1', data: { with: 'Смоленск' } },
];
const stream = `town-${newId()}`;

const storeOf = async (events: readonly DomainEvent[]): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  const cause = { command: newId(), correlation: 'c' };
  await store.append({ stream, expected: 'any', events, actor, cause, bodyHash: bodyHashOf(1) });
  return store;
};

const collect = async (events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> => {
  const collected: RecordedEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
};

const told = [
  ['town-named/3', { name: { ru: 'Хаген', en: null }, source: null }],
  ['town-named/3', { name: { ru: 'Хаген', en: 'Hagen' }, source: null }],
  ['town-named/3', { name: { ru: 'Гаген', en: null }, source: 'letter' }],
  ['town-twinned/1', { with: 'Смоленск' }],
];

describe('upcasters', () => {
  it('tell every version ever written as the newest would, step by step', async () => {
    const store = upcastingStore(await storeOf(samples), upcasting(versions));
    const forms = (events: readonly RecordedEvent[]): unknown =>
      events.map(({ schema, data }) => [schema, data]);
    expect(forms(await collect(store.readStream(stream)))).toEqual(told);
    expect(forms(await collect(store.readAll({ after: -1 })))).toEqual(told);
    const live: RecordedEvent[] = [];
    const stop = new AbortController();
    for await (const item of store.subscribe({ after: -1, signal: stop.signal })) {
      if (item.kind === 'event') live.push(item.event);
      else stop.abort();
    }
    expect(forms(live)).toEqual(told);
  });

  it('reach deciders', async () => {
    const names: Decider<Command, readonly unknown[], DomainEvent> = {
      category: 'town',
      initial: [],
      decide: () => [],
      evolve: (state, { data }) => [...state, data['source']],
    };
    const store = upcastingStore(await storeOf(samples), upcasting(versions));
    expect((await loadState(store, names, stream)).state).toEqual([null, null, 'letter', undefined]);
  });

  it('change neither the stored bytes nor what is fact', async () => {
    const store = await storeOf(samples);
    const [before] = await collect(store.readAll({ after: -1 }));
    const [after] = await collect(upcastingStore(store, upcasting(versions)).readAll({ after: -1 }));
    expect(before?.schema).toBe('town-named/1');
    expect(after).toEqual({ ...before, schema: after?.schema, data: after?.data });
  });

  it('with a missing link are an error before anything is read', () => {
    const { 'town-named/1': first, 'town-named/2': second } = versions.steps;
    if (first === undefined || second === undefined) throw new Error('no steps');
    const links: Record<string, Versions['steps']> = {
      'no upcaster from town-named/2': { 'town-named/1': first },
      'no upcaster from town-named/1': { 'town-named/2': second },
      'leads nowhere': { ...versions.steps, 'town-named/3': second },
    };
    for (const [fault, steps] of Object.entries(links)) {
      expect(() => upcasting({ current: versions.current, steps })).toThrow(fault);
    }
    expect(() => upcasting({ ...versions, current: ['town-named'] })).toThrow('<name>/<version>');
  });

  it.each(['town-named/4', 'town-lost/1'])('stop at %s, which a newer program wrote', async (schema) => {
    const newer = await storeOf([{ type: 'TownNamed', schema, data: {} }]);
    const reading = collect(upcastingStore(newer, upcasting(versions)).readAll({ after: -1 }));
    await expect(reading).rejects.toMatchObject({
      code: 'event-version-unknown',
      details: { schema, position: 0 },
    });
  });
});
