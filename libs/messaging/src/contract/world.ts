import type { DeliveredEvent } from '@pobratim/contracts';
import type { InMemoryProjectionDatabase } from '@pobratim/event-sourcing';
import {
  bodyHashOf,
  InMemoryEventStore,
  type Alarm,
  type AppendResult,
  type EventLog,
  type InMemoryTransaction,
  type JsonObject,
} from '@pobratim/event-sourcing';
import { idOf } from '@pobratim/kernel';

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
  rename(town: string, name: string): Promise<AppendResult>;
  close(): Promise<void>;
}

/** What both adapters' worlds share: appends are made in the store. */
export class Registrar {
  readonly store: InMemoryEventStore;
  #commands = 0;

  constructor(incarnation?: string) {
    this.store = new InMemoryEventStore(incarnation === undefined ? {} : { incarnation });
  }

  register(town: string): Promise<AppendResult> {
    return this.#append(town, 'PartyRegistered', { kind: 'MUNICIPALITY', name: town, side: 'FOREIGN' });
  }

  rename(town: string, name: string): Promise<AppendResult> {
    return this.#append(town, 'PartyRenamed', { name });
  }

  #append(town: string, type: string, data: JsonObject): Promise<AppendResult> {
    this.#commands += 1;
    const schema = type === 'PartyRenamed' ? 'party-renamed/1' : 'party-registered/1';
    const event = { type, schema, data };
    return this.store.append({
      stream: streamOf(town),
      expected: 'any',
      events: [event],
      actor,
      cause: { command: idOf('command', String(this.#commands)), correlation: 'spec' },
      bodyHash: bodyHashOf(event),
    });
  }
}
