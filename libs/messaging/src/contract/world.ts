import type { DeliveredEvent } from '@pobratim/contracts';
import {
  bodyHashOf,
  InMemoryEventStore,
  InMemoryProjectionDatabase,
  type Alarm,
  type AppendResult,
  type EventLog,
  type InMemoryTransaction,
  type JsonObject,
} from '@pobratim/event-sourcing';
import { idOf, newId } from '@pobratim/kernel';
import { StoreLog } from '../stream/store-log.js';

/** The type that a party's registration has outside. */
export const REGISTERED = 'ru.pobratim.registry.party.registered.v1';
export const RENAMED = 'ru.pobratim.registry.party.renamed.v1';

export type Tx = InMemoryTransaction;

const actor = { id: 'u-1', office: 'o-1', role: 'officer', territory: null, onBehalfOf: null };

/** The stream of a town. */
export const streamOf = (town: string): string => `party-${idOf('party', town)}`;

/** For specs: a store, a log that shows it to consumers, and a database for their checkpoints. */
export interface World {
  readonly store: InMemoryEventStore;
  readonly log: EventLog<DeliveredEvent>;
  readonly database: InMemoryProjectionDatabase;
  readonly alarms: Alarm[];
  /** Registers a town; resolves once the log shows it, with what the append answered. */
  register(town: string): Promise<AppendResult>;
  /** An event of a type that nobody handles. */
  note(town: string): Promise<AppendResult>;
  rename(town: string, name: string): Promise<AppendResult>;
  /** An event whose record holds nothing, or nothing that can be read. */
  spoil(town: string, how: 'empty' | 'garbled'): Promise<AppendResult>;
  /** How many messages anybody has sent besides the events themselves. */
  replies(): Promise<number>;
  /** Names under which the way of the service along the log is kept. */
  names(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** How a world differs from the ordinary one. */
export interface WorldOptions {
  /** Milliseconds without a sign of life after which another reader takes over. */
  readonly sessionTimeout?: number;
  readonly registrar?: Registrar;
}

/** A world of one process: consumers read the store. */
export function storeWorld({ registrar = new Registrar() }: WorldOptions = {}): World {
  const { store } = registrar;
  const database = new InMemoryProjectionDatabase();
  return {
    ...{ store, database, alarms: [], log: new StoreLog(store) },
    register: (town) => registrar.register(town),
    rename: (town, name) => registrar.rename(town, name),
    note: (town) => registrar.note(town),
    spoil: (town) => registrar.spoil(town),
    replies: () => Promise.resolve(0),
    names: async () => ((await database.checkpointOf('towns')) === null ? [] : ['towns']),
    close: () => Promise.resolve(),
  };
}

/** What both adapters' worlds share: appends are made in the store. */
export class Registrar {
  readonly store: InMemoryEventStore;

  constructor(incarnation?: string) {
    this.store = new InMemoryEventStore(incarnation === undefined ? {} : { incarnation });
  }

  register(town: string): Promise<AppendResult> {
    return this.#append(town, 'PartyRegistered', { kind: 'MUNICIPALITY', name: town, side: 'FOREIGN' });
  }

  /** Data that do not fit their message: a newer program's. */
  spoil(town: string): Promise<AppendResult> {
    return this.#append(town, 'PartyRegistered', { kind: 'MUNICIPALITY', name: 42, side: 'FOREIGN' });
  }

  /** An event of a type that no service of the spec handles. */
  note(town: string): Promise<AppendResult> {
    return this.#append(town, 'NoteTaken', {});
  }

  rename(town: string, name: string): Promise<AppendResult> {
    return this.#append(town, 'PartyRenamed', { name });
  }

  #append(town: string, type: string, data: JsonObject): Promise<AppendResult> {
    const schema = `${type.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}/1`;
    const event = { type, schema, data };
    return this.store.append({
      stream: streamOf(town),
      expected: 'any',
      events: [event],
      actor,
      cause: { command: newId(), correlation: 'spec' },
      bodyHash: bodyHashOf(event),
    });
  }
}
