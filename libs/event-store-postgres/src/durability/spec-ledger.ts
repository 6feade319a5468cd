import {
  leafHashOf,
  NO_PREVIOUS,
  type AppendRequest,
  type AppendResult,
  type EntryLog,
  type EventStore,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import type { Journal } from './spec-journal.js';

/** What is wrong with a log, each by the command's id and a word on it. Empty is right. */
export interface Findings {
  /** Acknowledged and not there, wholly or in part. */
  readonly lost: string[];
  /** There more than once. */
  readonly doubled: string[];
  /** Another answer than the log gives, a refusal of what was written, a broken order or chain. */
  readonly untrue: string[];
}

/**
 * Compares what writers were told with what the log holds: sets of ids, not counts. Nobody may write meanwhile.
 */
export async function compare(store: EventStore & EntryLog, journal: Journal): Promise<Findings> {
  const findings: Findings = { lost: [], doubled: [], untrue: [] };
  const stored = new Map<string, RecordedEvent[]>();
  findings.untrue.push(...(await brokenChain(store)));
  for await (const event of store.readAll({ after: -1 })) {
    const before = stored.get(event.cause.command);
    if (before === undefined) stored.set(event.cause.command, [event]);
    else before.push(event);
  }
  const remembered = await rememberedBy(store, journal);
  for (const [command, result] of journal.answers) {
    const found = { events: stored.get(command) ?? [], memory: remembered.get(command) ?? null };
    weigh(findings, command, result, found);
  }
  for (const command of journal.refusals.keys()) {
    if (stored.has(command) || remembered.has(command))
      findings.untrue.push(`${command}: refused and written`);
  }
  for (const request of journal.unanswered()) weighUnanswered(findings, request, stored);
  for (const command of stored.keys()) {
    if (!journal.intents.has(command)) findings.untrue.push(`${command}: nobody wanted it`);
  }
  return findings;
}

/** Commands asked for at the same time. */
const ASKED = 32;

/** What the store remembers of each command that had a word on it. */
async function rememberedBy(store: EventStore, journal: Journal): Promise<Map<string, AppendResult>> {
  const remembered = new Map<string, AppendResult>();
  const commands = [...journal.answers.keys(), ...journal.refusals.keys()];
  for (let start = 0; start < commands.length; start += ASKED) {
    const asked = commands.slice(start, start + ASKED).map(async (command) => {
      const hash = journal.intents.get(command)?.bodyHash ?? '';
      const result = await store.resultOf(command, hash);
      if (result !== null) remembered.set(command, result);
    });
    await Promise.all(asked);
  }
  return remembered;
}

function weigh(
  findings: Findings,
  command: string,
  result: AppendResult,
  { events, memory }: { events: RecordedEvent[]; memory: AppendResult | null },
): void {
  const ids = new Set(events.map(({ id }) => id));
  const missing = result.eventIds.filter((id) => !ids.has(id));
  if (missing.length > 0) findings.lost.push(`${command}: ${missing.join(', ')}`);
  if (events.length > result.eventIds.length) findings.doubled.push(`${command}: ${events.length} events`);
  const told = result.eventIds.map((id, index) => [
    id,
    result.stream,
    result.position - result.eventIds.length + 1 + index,
    result.revision - result.eventIds.length + 1 + index,
    result.recordedAt,
  ]);
  const stands = events.map(({ id, stream, position, recordedAt }) => [
    id,
    stream.id,
    position,
    stream.revision,
    recordedAt,
  ]);
  const same = isDeepStrictEqual(told, stands) && isDeepStrictEqual(memory, { ...result, repeated: true });
  if (!same) findings.untrue.push(`${command}: another answer`);
}

function weighUnanswered(
  findings: Findings,
  { cause, events }: AppendRequest,
  stored: ReadonlyMap<string, RecordedEvent[]>,
): void {
  const found = stored.get(cause.command)?.length ?? 0;
  if (found > events.length) findings.doubled.push(`${cause.command}: ${found} events`);
  else if (found > 0 && found < events.length) findings.untrue.push(`${cause.command}: written in part`);
}

/** Dense positions, unique ids, revisions and `prev` of every stream, hashes of the very bytes, time that never runs back. */
async function brokenChain(store: EntryLog): Promise<string[]> {
  const broken: string[] = [];
  const heads = new Map<string, { revision: number; leafHash: string }>();
  const ids = new Set<string>();
  let [next, time] = [0, ''];
  for await (const { position, entry, leafHash } of store.readEntries({ after: -1 })) {
    const { id, stream, recordedAt } = JSON.parse(entry) as Pick<
      RecordedEvent,
      'id' | 'stream' | 'recordedAt'
    >;
    const head = heads.get(stream.id) ?? { revision: -1, leafHash: NO_PREVIOUS };
    if (position !== next) broken.push(`position ${position} after ${next - 1}`);
    if (ids.has(id)) broken.push(`event ${id} twice`);
    if (stream.revision !== head.revision + 1) broken.push(`revision of ${id}`);
    if (stream.prev !== head.leafHash) broken.push(`prev of ${id}`);
    if (leafHashOf(entry) !== leafHash) broken.push(`leaf hash of ${id}`);
    if (recordedAt < time) broken.push(`time of ${id}`);
    ids.add(id);
    heads.set(stream.id, { revision: stream.revision, leafHash });
    [next, time] = [position + 1, recordedAt];
  }
  return broken;
}
