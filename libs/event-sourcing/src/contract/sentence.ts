import type { Clock } from '@pobratim/kernel';
import { idOf, isDomainError, newId } from '@pobratim/kernel';
import assert from 'node:assert/strict';
import { sha256 } from '../canonical.js';
import type { Chance } from '../entry.js';
import type { AppendRequest, AppendResult, EventStore } from '../event-store.js';
import type { DomainEvent } from '../events.js';
import type { EntryLog } from '../stored-entry.js';

/** What the suite runs on: the port, and the bytes beside it. */
export type Store = EventStore & EntryLog;

/** A fresh, empty log behind one or several instances of an adapter, as several processes would hold it. */
export interface OpenLog {
  /** At least one; all write to and read from the same log. */
  readonly stores: readonly [Store, ...Store[]];
  close(): Promise<void>;
}

/** What a sentence may pin. An adapter hands these to every instance it opens. */
export interface LogSettings {
  readonly clock?: Clock;
  readonly chance?: Chance;
}

/** Opens a fresh, empty log. */
export type Opener = (settings?: LogSettings) => Promise<OpenLog>;

/** One requirement on every adapter. `check` throws an `AssertionError` when it does not hold. */
export interface Sentence {
  readonly says: string;
  check(open: Opener): Promise<void>;
}

/** A sentence about a fresh log, closed afterwards whatever happens. */
export function sentence(
  says: string,
  check: (log: OpenLog & { readonly store: Store }) => Promise<void>,
  settings?: () => LogSettings,
): Sentence {
  return {
    says,
    check: async (open) => {
      const log = await open(settings?.());
      try {
        await check({ ...log, store: log.stores[0] });
      } finally {
        await log.close();
      }
    },
  };
}

/** One of the instances, by turns; -1 for the last. */
export function pick(stores: OpenLog['stores'], turn: number): Store {
  return stores.at(turn % stores.length) ?? stores[0];
}

/** A stream id of a category, the same for the same name. */
export function streamOf(name: string, category = 'town'): string {
  return `${category}-${idOf(category, name)}`;
}

/** An event of the suite's small world. */
export function named(name: string, more: Partial<DomainEvent> = {}): DomainEvent {
  return { type: 'TownNamed', schema: 'town-named/1', data: { name }, ...more };
}

/** An append with harmless defaults: a command of its own, `any`, one event. */
export function wish(
  stream: string,
  more: Partial<AppendRequest> & { readonly command?: string } = {},
): AppendRequest {
  const { command = newId(), ...rest } = more;
  const events = rest.events ?? [named('Хаген')];
  return {
    stream,
    expected: 'any',
    events,
    actor: { id: 'u-1', office: 'o-1', role: 'officer', territory: '66', onBehalfOf: null },
    cause: { command, correlation: 'c-1' },
    bodyHash: sha256(JSON.stringify([stream, events])),
    ...rest,
  };
}

/** Everything an iteration yields. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The refusal with this code, and no other outcome. */
export async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    if (!isDomainError(error)) throw error;
    assert.equal(error.code, code);
    return true;
  });
}

/** Appends `count` events one after the other, each to the stream that `name` gives. */
export async function fill(
  store: Store,
  count: number,
  name: (index: number) => string,
): Promise<AppendResult[]> {
  const results: AppendResult[] = [];
  for (let index = 0; index < count; index += 1) {
    results.push(await store.append(wish(streamOf(name(index)), { events: [named(`${index}`)] })));
  }
  return results;
}

/** Asserts that a log's positions are 0, 1, 2 … without a hole, and gives the ids in order. */
export async function idsInOrder(store: Store): Promise<string[]> {
  const events = await all(store.readAll({ after: -1 }));
  assert.deepEqual(
    events.map(({ position }) => position),
    events.map((_, index) => index),
  );
  return events.map(({ id }) => id);
}
