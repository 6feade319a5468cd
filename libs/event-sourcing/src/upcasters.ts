import { DomainError } from '@pobratim/kernel';
import type { SubscriptionItem } from './event-log.js';
import type { EventStore } from './event-store.js';
import type { RecordedEvent } from './events.js';

/** What an upcaster may say anew: everything else of an event is fact. */
export type Upcasted = Partial<Pick<RecordedEvent, 'type' | 'data' | 'private' | 'valid' | 'reason'>>;

/**
 * From one version of an event's schema to the next: a pure function of the event as that version tells it.
 * It invents nothing: what the old version did not know is said to be unknown.
 */
export type Upcaster = (event: RecordedEvent) => Upcasted;

/** An event as the newest version of its schema would tell it. */
export type Upcast = (event: RecordedEvent) => RecordedEvent;

/** What there is to know of versions. */
export interface Versions {
  /** The newest version of every schema: `agreement-recorded/3`. */
  readonly current: readonly string[];
  /** By the version each begins at: `agreement-recorded/1` leads to `agreement-recorded/2`. */
  readonly steps: Readonly<Record<string, Upcaster>>;
}

/**
 * Composes upcasters. Deciders and projections then know the newest versions only, while the log keeps every event
 * as it was written.
 * @throws RangeError when a version below a current one has no step, or a step leads nowhere
 */
export function upcasting({ current, steps }: Versions): Upcast {
  const newest = new Map(current.map((schema) => versionOf(schema)));
  for (const [name, version] of newest) {
    for (let old = 1; old < version; old += 1) {
      if (steps[`${name}/${old}`] === undefined) throw new RangeError(`no upcaster from ${name}/${old}`);
    }
  }
  for (const schema of Object.keys(steps)) {
    const [name, version] = versionOf(schema);
    if (version >= (newest.get(name) ?? 0)) throw new RangeError(`the upcaster from ${schema} leads nowhere`);
  }
  return (event) => {
    const [name, written] = versionOf(event.schema);
    const version = newest.get(name);
    if (version === undefined || written > version) throw eventVersionUnknown(event);
    let told = event;
    for (let old = written; old < version; old += 1) {
      const step = steps[`${name}/${old}`];
      if (step === undefined) throw eventVersionUnknown(event);
      told = { ...told, ...step(told), schema: `${name}/${old + 1}` };
    }
    return told;
  };
}

/**
 * A store whose readers get the newest versions; filters are by the types as they were written. Appends and the
 * stored bytes pass untouched, so proofs, exports and the chain of hashes know nothing of it.
 */
export function upcastingStore(store: EventStore, upcast: Upcast): EventStore {
  return {
    append: (request) => store.append(request),
    resultOf: (commandId, bodyHash) => store.resultOf(commandId, bodyHash),
    readStream: (stream, slice) => mapped(store.readStream(stream, slice), upcast),
    readAll: (slice) => mapped(store.readAll(slice), upcast),
    subscribe: (options) => mapped(store.subscribe(options), (item) => upcastItem(item, upcast)),
    head: () => store.head(),
    sizeAt: (instant) => store.sizeAt(instant),
  };
}

async function* mapped<T>(items: AsyncIterable<T>, change: (item: T) => T): AsyncIterable<T> {
  for await (const item of items) yield change(item);
}

function upcastItem(item: SubscriptionItem, upcast: Upcast): SubscriptionItem {
  return item.kind === 'event' ? { kind: 'event', event: upcast(item.event) } : item;
}

function versionOf(schema: string): readonly [name: string, version: number] {
  const [, name, version] = /^([a-z0-9-]+)\/([1-9][0-9]*)$/.exec(schema) ?? [];
  if (name === undefined) throw new RangeError(`«${schema}» is not <name>/<version>`);
  return [name, Number(version)];
}

/** `event-version-unknown`: written by a newer program, or by one that knew other events. */
function eventVersionUnknown({ schema, position }: RecordedEvent): DomainError {
  return new DomainError('event-version-unknown', {
    kind: 'unavailable',
    message: {
      ru: `Событие ${position} записано в форме «${schema}», которой эта программа не знает. Ничего не изменено и не пропущено. Запустите программу новее.`,
      en: `Event ${position} is written in the form «${schema}», which this program does not know. Nothing was changed or skipped. Start a newer program.`,
    },
    details: { schema, position },
  });
}
