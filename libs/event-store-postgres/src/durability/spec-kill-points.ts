import { until } from '@pobratim/testing';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { PostgresEventStore } from '../postgres-event-store.js';
import { specProxy, type SpecProxy } from '../spec-proxy.js';
import { Journal } from './spec-journal.js';
import { compare, type Findings } from './spec-ledger.js';
import { settle } from './spec-settle.js';
import { WriterProcess } from './spec-writer-process.js';

/** At which moment of a writer's work it is killed. */
export type Moment = 'any moment' | 'waiting for the lock' | 'committed, unanswered' | 'server killed';

/** Where the writers write. */
export interface KillTarget {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Kills the server without a word and starts it again; without it the server is left alone. */
  readonly crash?: () => Promise<void>;
}

/** One kill, as it went. */
export interface KillPoint {
  readonly number: number;
  readonly moment: Moment;
  /** Appends under way in the killed writer. */
  readonly cut: number;
  /** Of these, how many the log had taken before anybody repeated them. */
  readonly written: number;
}

/** The sum of a run. */
export interface KillReport extends Findings {
  readonly points: readonly KillPoint[];
  readonly appends: number;
  readonly conflicts: number;
  readonly events: number;
}

/** How a run goes. */
export interface KillOptions {
  readonly points: number;
  /** Writer processes at any time. */
  readonly writers?: number;
  readonly onPoint?: (point: KillPoint) => void;
}

interface Writer {
  readonly process: WriterProcess;
  readonly wire: SpecProxy;
  readonly journal: Journal;
}

/** The answer to a batch, and the server's word that its transaction has ended: `ReadyForQuery`, idle. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const isCommitted = (answer: Buffer): boolean => answer.includes('appended') && answer.includes(READY);

/**
 * Several writer processes on one store; one after the other is killed in the middle of its batches and another put
 * in its place, and a survivor repeats what the dead one had begun. In the end the log is compared with what all of them were told.
 */
export async function killPoints(target: KillTarget, options: KillOptions): Promise<KillReport> {
  const run = new KillRun(target, await PostgresEventStore.open({ url: target.appUrl }));
  try {
    return await run.all(options);
  } finally {
    await run.end();
  }
}

class KillRun {
  readonly #target: KillTarget;
  readonly #store: PostgresEventStore;
  readonly #everyone: Writer[] = [];
  readonly #writers: Writer[] = [];

  constructor(target: KillTarget, store: PostgresEventStore) {
    this.#target = target;
    this.#store = store;
  }

  async all({ points, writers = 3, onPoint }: KillOptions): Promise<KillReport> {
    await Promise.all(Array.from({ length: writers }, () => this.#add()));
    const done: KillPoint[] = [];
    for (let number = 1; number <= points; number += 1) {
      const point = await this.#point(number);
      done.push(point);
      onPoint?.(point);
    }
    await Promise.all(this.#writers.map(({ process }) => process.finish()));
    const journal = new Journal();
    for (const one of this.#everyone) journal.add(one.journal);
    const { size } = await this.#store.head();
    const findings = await compare(this.#store, journal);
    return {
      ...findings,
      points: done,
      appends: journal.answers.size,
      conflicts: journal.refusals.size,
      events: size,
    };
  }

  async end(): Promise<void> {
    for (const { process, wire } of this.#everyone) {
      process.signal('SIGKILL');
      wire.close();
    }
    await this.#store.close();
  }

  async #add(): Promise<void> {
    const wire = await specProxy(this.#target.appUrl);
    const journal = new Journal();
    const process = new WriterProcess(wire.url, `writer ${this.#everyone.length}`, journal);
    const writer = { process, wire, journal };
    this.#everyone.push(writer);
    await process.begun;
    this.#writers.push(writer);
  }

  async #point(number: number): Promise<KillPoint> {
    const moment = this.#moment(number);
    const victim = this.#writers.shift();
    if (victim === undefined) throw new Error('there is no writer to kill');
    const replaced = this.#add();
    replaced.catch(() => undefined);
    await this.#killAt(moment, victim);
    await victim.process.gone();
    victim.wire.close();
    const cut = victim.journal.unanswered();
    let written = 0;
    for (const request of cut) {
      const word = await settle(this.#store, request);
      if (word.kind === 'answer' && word.result.repeated) written += 1;
      victim.journal.note(word);
    }
    await replaced;
    return { number, moment, cut: cut.length, written };
  }

  #moment(number: number): Moment {
    if (this.#target.crash !== undefined && number % 10 === 0) return 'server killed';
    const moments = ['committed, unanswered', 'waiting for the lock', 'any moment'] as const;
    return moments[number % moments.length] ?? 'any moment';
  }

  async #killAt(moment: Moment, victim: Writer): Promise<void> {
    switch (moment) {
      case 'any moment':
        await pause(Math.random() * 200);
        victim.process.signal('SIGKILL');
        return;
      case 'committed, unanswered':
        await killedBeforeTheAnswer(victim);
        return;
      case 'waiting for the lock':
        await this.#killedBeforeTheLock(victim);
        return;
      case 'server killed':
        await this.#target.crash?.();
        await pause(Math.random() * 200);
        victim.process.signal('SIGKILL');
    }
  }

  /** The victim's statement waits in the server when it dies, and the server carries it out for a dead man. */
  async #killedBeforeTheLock(victim: Writer): Promise<void> {
    const owner = new pg.Client(this.#target.ownerUrl);
    await owner.connect();
    let since = Date.now();
    const heard = (): Promise<void> => {
      since = Date.now();
      return Promise.resolve();
    };
    victim.wire.delay = heard;
    victim.wire.cutWhen = () => {
      void heard();
      return false;
    };
    try {
      await owner.query('begin; select event_store.take_lock()');
      // Its callers never rest: when nothing was said either way for so long, its batch waits for the lock.
      await until(() => Date.now() - since > 100, { within: 20_000 });
      victim.process.signal('SIGKILL');
      await victim.process.gone();
    } finally {
      await owner.end();
    }
  }
}

async function killedBeforeTheAnswer({ process, wire }: Writer): Promise<void> {
  let killed = false;
  wire.cutWhen = (answer) => {
    killed ||= isCommitted(answer);
    if (killed) process.signal('SIGKILL');
    return killed;
  };
  await until(() => killed, { within: 20_000 });
}
