import { idOf } from '@pobratim/kernel';
import { sha256 } from './canonical.js';
import { bodyHashOf } from './command-id.js';
import type { AppendResult } from './event-store.js';
import type { RecordedEvent } from './events.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { InMemoryProjectionDatabase, type InMemoryTransaction } from './in-memory-projection-database.js';
import { ProjectionRunner } from './projection-runner.js';
import type { Alarm, Beside, Projection } from './projection.js';

const actor = { id: 'u-1', office: 'o-1', role: 'officer', territory: null, onBehalfOf: null };

/** The stream of a town. */
export const streamOf = (town: string): string => `town-${idOf('town', town)}`;

type Version = 'serving' | 'next' | 'former';

/** For specs: the towns' names in order, in versions, with a letter sent for each. */
export class Towns implements Projection<InMemoryTransaction> {
  readonly handles = ['TownNamed'];
  readonly versions: Record<Version, unknown[]> = { serving: [], next: [], former: [] };
  readonly letters: unknown[] = [];
  /** Asked before an event is applied; throws to fail it. */
  trouble: (event: RecordedEvent, version: Version) => void = () => undefined;
  partitioned = false;
  /** The rule of the projection; another one is another version of the program. */
  rule: (name: unknown) => unknown = (name) => name;

  constructor(readonly name = 'towns') {}

  project(event: RecordedEvent, tx: InMemoryTransaction): Promise<void> {
    return this.#into('serving', event, tx);
  }

  effect(event: RecordedEvent, tx: InMemoryTransaction): Promise<void> {
    tx.atCommit(() => this.letters.push(event.data['name']));
    return Promise.resolve();
  }

  reset(tx: InMemoryTransaction): Promise<void> {
    tx.atCommit(() => this.versions.serving.splice(0));
    return Promise.resolve();
  }

  get beside(): Beside<InMemoryTransaction> {
    const change = (
      tx: InMemoryTransaction,
      versions: Partial<Record<Version, Version | null>>,
    ): Promise<void> => {
      tx.atCommit(() => {
        const before = { ...this.versions };
        for (const [version, from] of Object.entries(versions)) {
          this.versions[version as Version] = from === null ? [] : before[from];
        }
      });
      return Promise.resolve();
    };
    return {
      partitioned: this.partitioned,
      prepare: (tx) => change(tx, { next: null }),
      project: (event, tx) => this.#into('next', event, tx),
      hash: (version) => Promise.resolve(sha256(JSON.stringify(this.versions[version]))),
      switch: (tx) => change(tx, { former: 'serving', serving: 'next', next: null }),
      restore: (tx) => change(tx, { former: 'serving', serving: 'former' }),
    };
  }

  #into(version: Version, event: RecordedEvent, tx: InMemoryTransaction): Promise<void> {
    return new Promise((resolve) => {
      const name = this.rule(event.data['name']);
      tx.atCommit(() => this.versions[version].push(name));
      this.trouble(event, version);
      resolve();
    });
  }
}

/** For specs: a store, a database, and the runners that were made on them. */
export class SpecWorld {
  readonly store: InMemoryEventStore;
  readonly database = new InMemoryProjectionDatabase();
  readonly alarms: Alarm[] = [];
  readonly #runners: ProjectionRunner<InMemoryTransaction>[] = [];
  #commands = 0;

  constructor(incarnation?: string) {
    this.store = new InMemoryEventStore(incarnation === undefined ? {} : { incarnation });
  }

  /** Records the name of a town; `as` is another name of the same town. */
  name(town: string, as = town): Promise<AppendResult> {
    this.#commands += 1;
    const event = { type: 'TownNamed', schema: 'town-named/1', data: { name: as } };
    const cause = { command: idOf('command', String(this.#commands)), correlation: 'spec' };
    const stream = streamOf(town);
    return this.store.append({
      stream,
      expected: 'any',
      events: [event],
      actor,
      cause,
      bodyHash: bodyHashOf(event),
    });
  }

  /** A runner that follows the log, its projections having arrived. */
  async run(
    projections: readonly Projection<InMemoryTransaction>[],
  ): Promise<ProjectionRunner<InMemoryTransaction>> {
    const { store, database } = this;
    const onAlarm = (alarm: Alarm): number => this.alarms.push(alarm);
    const runner = new ProjectionRunner({
      log: store,
      store,
      database,
      projections,
      onAlarm,
      retryAfter: 5,
      batchSize: 2,
    });
    this.#runners.push(runner);
    await runner.start();
    await this.arrived(runner);
    return runner;
  }

  /** Until everything stored is covered. */
  async arrived(runner: ProjectionRunner<InMemoryTransaction>): Promise<void> {
    const { size } = await this.store.head();
    if (!(await runner.waitFor(size - 1, 2_000))) throw new Error('the projections did not arrive');
  }

  async close(): Promise<void> {
    for (const runner of this.#runners.splice(0)) await runner.stop();
  }
}
