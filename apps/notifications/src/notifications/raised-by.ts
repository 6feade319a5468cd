import type { CloudEvent } from '@pobratim/contracts';
import { isOf } from '../records/event-of.js';
import { standsOn, type KnownRecord } from '../records/known-record.js';
import { deadlineOf, type Deadline } from '../reminders/deadline.js';
import { changeOf } from './change-of.js';
import type { Details, Raised } from './notification.js';

/** The end of a document that still counts, on a day; `null` where nothing is to be reminded of. */
export function openDeadline({ term, legal, closed }: KnownRecord, day: string): Deadline | null {
  return closed || term === null || !standsOn(legal, day) ? null : deadlineOf(term);
}

/** What a reminder rests on: the end as the document tells it. */
export function basisOf(deadline: Deadline | null): string | null {
  if (deadline === null) return null;
  const { endsOn, prolongMonths, noticeMonths } = deadline;
  return [endsOn, prolongMonths ?? '', noticeMonths ?? ''].join('|');
}

/** How a record is called: its parties by the names on the paper, else by the names they have. */
export function nameIn(
  record: KnownRecord,
  partyNames: ReadonlyMap<string, string>,
): Pick<Details, 'number' | 'title' | 'parties'> {
  const { number, title } = record;
  const parties = record.parties.flatMap(({ party, name }) => name ?? partyNames.get(party) ?? []);
  return { number, title, parties };
}

/**
 * The notification that an event raises; `null` for most.
 * @param record as it is after the event
 * @param day the event's day in the register's time zone
 */
export function raisedBy(
  event: CloudEvent,
  record: KnownRecord,
  named: Pick<Details, 'number' | 'title' | 'parties'>,
): Raised | null {
  const { category, id } = record;
  const about = { record: { category, id }, basis: null };
  if (isOf(event, 'ru.pobratim.registry.import.read.v1') && event.data !== undefined) {
    const { candidates, ask, unrecognised } = event.data;
    return { ...about, kind: 'IMPORT_WAITING', details: { ...named, candidates, ask, unrecognised } };
  }
  const told = changeOf(event);
  return told === null ? null : { ...about, kind: 'RECORD_CHANGED', details: { ...named, ...told } };
}
