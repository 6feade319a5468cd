import type { HistoryEntry } from '../shapes/history.js';
import { actorView, personView } from '../words/people.js';
import type { HistoryRecord } from './history-entry.js';

/** A kept line of a history, with where it stands. */
export interface KeptEntry {
  readonly position: string | number;
  readonly category: string;
  readonly id: string;
  readonly entry: HistoryRecord;
}

const KINDS: Readonly<Record<string, HistoryEntry['subject']['kind']>> = {
  agreement: 'AGREEMENT',
  partnership: 'PARTNERSHIP',
  party: 'PARTY',
};

/**
 * A line of the history with names: of people, and of the incoming documents that are its grounds.
 * @param incoming incoming numbers by id of source document
 */
export function historyView(
  { position, category, id, entry }: KeptEntry,
  incoming: ReadonlyMap<string, string | null>,
): HistoryEntry {
  const { number, actor, ground, approvedBy, ...told } = entry;
  return {
    ...told,
    position: Number(position),
    actor: actorView(actor),
    subject: { kind: KINDS[category] ?? 'AGREEMENT', id, number },
    ground: ground === null ? null : { ...ground, incomingNumber: incoming.get(ground.document) ?? null },
    // The log names the person only; the office is the actor's own or another, and is not told here.
    approvedBy: approvedBy.map((person) => personView(person, actor.office)),
  };
}
