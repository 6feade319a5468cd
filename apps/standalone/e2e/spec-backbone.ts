import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '@pobratim/testing';

import { runUp, type RunningSystem } from '../src/up/run-up.adapter.js';
import type { ServiceName } from '../src/up/services.js';
import { as, firstCookie, Refused, type Caller } from './spec-caller.js';

/** What can be killed: every service and the broker. */
export const VICTIMS = ['registry', 'relay', 'analytics', 'notifications', 'reporting', 'kafka'] as const;
export type Victim = (typeof VICTIMS)[number];

/** The invented region of the training register. */
const REGION = '00';

/** The distributed system under the hand of a spec, with a person at its gateway. */
export interface Backbone {
  readonly system: RunningSystem;
  readonly at: (service: ServiceName) => Caller;
  readonly stop: () => Promise<void>;
}

/** Starts every service as a process, with a PostgreSQL and a Kafka, on the training register. */
export async function startBackbone(folder: string): Promise<Backbone> {
  const system = await runUp(['--demo'], { DATA_DIR: folder }, () => undefined);
  const cookie = await firstCookie(
    system.address,
    ({ role, territory }) => role === 'REGIONAL_OFFICER' && territory === REGION,
  );
  return {
    system,
    at: (service) => as(cookie, `${system.address}/api/${service}/v1`),
    stop: () => system.stop(),
  };
}

/** Days of signing, in turn: a report of one day has room for all its rows. */
const DAYS = Array.from({ length: 31 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`);

/** `kill -9`. What was killed comes back by itself. */
export async function kill({ system }: Backbone, victim: Victim): Promise<void> {
  if (victim === 'kafka') {
    await system.kafka.kill();
    await system.kafka.restart();
    return;
  }
  const pid = await until(() => system.services.get(victim)?.pid ?? false);
  process.kill(pid, 'SIGKILL');
}

/** People who record documents until they are told to stop, and repeat the same wish until they are answered. */
export interface Load {
  /** Ids that were acknowledged, by title. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Of the last event that was acknowledged. */
  readonly position: () => number;
  readonly stop: () => Promise<void>;
}

interface Written {
  readonly id: string;
  readonly position: number;
}

interface Parties {
  readonly items: readonly { readonly parties: readonly { readonly id: string; readonly name: string }[] }[];
}

/** @param people at once */
export async function beginLoad(backbone: Backbone, people: number): Promise<Load> {
  const registry = backbone.at('registry');
  const { items } = await registry.get<Parties>(`/partnerships?limit=20&region=${REGION}`);
  const acknowledged = new Map<string, string>();
  const load = randomUUID().slice(0, 8);
  let stopped = false;
  let last = -1;
  const record = async (person: number): Promise<void> => {
    for (let turn = 0; !stopped; turn += 1) {
      const title = `Меморандум ${load}-${person}-${turn} о стойкости`;
      const parties = items[randomInt(items.length)]?.parties.map(({ id, name }) => ({
        party: id,
        nameAsSigned: name,
      }));
      const body = { kind: 'MEMORANDUM', title, parties, signedOn: DAYS[turn % DAYS.length] };
      const { id, position } = await answered(registry, body);
      last = Math.max(last, position);
      acknowledged.set(title, id);
      await pause(randomInt(20));
    }
  };
  const working = Promise.all(Array.from({ length: people }, (_, person) => record(person)));
  // A refusal is told at the end, by `stop`.
  working.catch(() => undefined);
  const stop = async (): Promise<void> => {
    stopped = true;
    await working;
  };
  return { acknowledged, position: () => last, stop };
}

/** Repeats with the same key for as long as the answer is «not now»; any other refusal is a defect. */
async function answered(registry: Caller, body: object): Promise<Written> {
  const key = randomUUID();
  for (;;) {
    try {
      return await registry.post<Written>('/agreements', body, key);
    } catch (error) {
      if (error instanceof Refused && error.status !== 503) throw error;
      await pause(100);
    }
  }
}

/** What every reader of the log must agree on. */
export interface Comparison {
  readonly recorded: number;
  /** Acknowledged, and missing somewhere: `reader: title`. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
}

interface Page {
  readonly items: readonly { readonly title: string; readonly id: string }[];
  readonly nextCursor: string | null;
}

/** Compares what was acknowledged with what each service shows, as sets, when all of them have caught up. */
export async function compare(backbone: Backbone, { acknowledged }: Load): Promise<Comparison> {
  const shown = {
    registry: await titlesIn(backbone.at('registry'), '/agreements?limit=200'),
    analytics: await titlesIn(backbone.at('analytics'), '/rows?unit=AGREEMENTS&limit=200'),
    reporting: await reported(backbone.at('reporting')),
  };
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const [reader, titles] of Object.entries(shown)) {
    for (const title of acknowledged.keys()) {
      const times = titles.filter((each) => each === title).length;
      if (times === 0) lost.push(`${reader}: ${title}`);
      if (times > 1) doubled.push(`${reader}: ${title}`);
    }
  }
  return { recorded: acknowledged.size, lost, doubled };
}

async function titlesIn(caller: Caller, path: string): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page = await caller.get<Page>(`${path}${more}`);
    titles.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  }
  return titles;
}

interface Reported {
  readonly rows: readonly { readonly title: string | null; readonly chapter: string }[];
  readonly more: number;
}

async function reported(caller: Caller): Promise<readonly string[]> {
  const titles: string[] = [];
  for (const [index, from] of DAYS.entries()) {
    const to = DAYS[index + 1] ?? '2026-02-01';
    const { rows, more } = await caller.get<Reported>(`/reports?from=${from}&to=${to}`);
    if (more > 0) throw new Error(`a report shows a thousand rows, of ${from} there are ${more} more`);
    for (const { title, chapter } of rows) if (chapter === 'CONCLUDED' && title !== null) titles.push(title);
  }
  return titles;
}

/** Waits until each service that consumes covers a position of the log. */
export async function allCaughtUp(backbone: Backbone, load: Load): Promise<void> {
  const position = load.position();
  const paths = {
    registry: '/agreements?limit=1',
    analytics: '/rows?limit=1',
    notifications: '/notifications?limit=1',
    reporting: '/reports?from=2026-01-15&to=2026-01-16',
  } as const;
  for (const [service, path] of Object.entries(paths)) {
    const caller = backbone.at(service as keyof typeof paths);
    let last: unknown;
    const covers = () =>
      caller.get(`${path}&minPosition=${position}`).then(
        () => true,
        (error: unknown) => {
          last = error;
          return false;
        },
      );
    await until(covers, { within: 120_000 }).catch((cause: unknown) => {
      throw new Error(`${service} does not reach position ${position}: ${String(last)}`, { cause });
    });
  }
}
