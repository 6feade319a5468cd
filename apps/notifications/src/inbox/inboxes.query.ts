import type { DataSource } from 'typeorm';
import type { Details } from '../notifications/notification.js';
import type { Category, Kind, RecordRef } from '../vocabulary/kinds.js';
import type { Reader } from './reader.js';

/** A notification as one person sees it. */
export interface ListedNotification {
  readonly id: string;
  readonly position: number;
  readonly kind: Kind;
  readonly raisedAt: string;
  readonly record: RecordRef;
  readonly actor: string | null;
  readonly details: Details;
  readonly unread: boolean;
  readonly settled: boolean;
  readonly muted: boolean;
}

/** A page of an inbox. */
export interface AskedPage {
  readonly unread: boolean;
  readonly kinds: readonly Kind[] | null;
  /** Also what is muted. */
  readonly muted: boolean;
  /** Only what was raised before this position. */
  readonly before: number | null;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly position: string;
  readonly kind: Kind;
  readonly raised_at: string;
  readonly record_category: Category;
  readonly record_id: string;
  readonly actor: string | null;
  readonly details: Details;
  readonly unread: boolean;
  readonly settled: boolean;
  readonly muted: boolean;
}

/**
 * Everything a person may see, with what it is to them: their office's and their territory's, not their own acts.
 * What is older than `$6` counts as read unless they want it back, so that nobody begins with years of other
 * people's work.
 */
const SEEN = `
  select n.id, n.position, n.kind, n.raised_at, n.record_category, n.record_id, n.actor, n.details,
    n.settled is not null as settled,
    n.settled is null and not coalesce(m.read, n.raised_at < $6 or n.position <= i.through, false) as unread,
    k.kind is not null or r.record_id is not null as muted
  from notification n
  left join inbox i on i.id = $1
  left join read_mark m on m.inbox = $1 and m.notification = n.id
  left join muted_kind k on k.inbox = $1 and k.kind = n.kind
  left join muted_record r on r.inbox = $1 and r.record_category = n.record_category and r.record_id = n.record_id
  where (n.office = $2 or n.scope && $3::text[]) and n.kind = any ($4)
    and (n.kind <> 'RECORD_CHANGED' or n.actor is distinct from $5)`;

function scopeOf({ inbox, office, own, kinds, person }: Reader, since: string): readonly unknown[] {
  return [inbox, office, own === null ? [] : [own], kinds, person, since];
}

function listed(row: Row): ListedNotification {
  const { id, kind, actor, details, unread, settled, muted } = row;
  return {
    ...{ id, kind, actor, details, unread, settled, muted },
    position: Number(row.position),
    raisedAt: row.raised_at,
    record: { category: row.record_category, id: row.record_id },
  };
}

/** Reads inboxes; every question is narrowed to what its reader may see. */
export class Inboxes {
  constructor(private readonly dataSource: DataSource) {}

  /** @param since RFC 3339: what was raised before counts as read */
  async page(reader: Reader, since: string, asked: AskedPage): Promise<readonly ListedNotification[]> {
    const rows = await this.dataSource.query<Row[]>(
      `select * from (${SEEN}
         and ($7::text[] is null or n.kind = any ($7)) and ($8::bigint is null or n.position < $8)) seen
       where ($9 or not muted) and (not $10 or unread) order by position desc limit $11`,
      [...scopeOf(reader, since), asked.kinds, asked.before, asked.muted, asked.unread, asked.limit],
    );
    return rows.map(listed);
  }

  /** How many are unread, by kind. What is muted does not count. */
  async unread(reader: Reader, since: string): Promise<ReadonlyMap<Kind, number>> {
    const rows = await this.dataSource.query<{ kind: Kind; count: string }[]>(
      `select kind, count(*) as count from (${SEEN} and (n.raised_at >= $6 or not m.read)) seen where unread and not muted group by kind`,
      [...scopeOf(reader, since)],
    );
    return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
  }

  /** Where a notification stands in the log, if the reader may see it. */
  async position(reader: Reader, id: string): Promise<number | null> {
    const [row] = await this.dataSource.query<{ position: string }[]>(
      `select position from (${SEEN} and n.id = $7) seen`,
      [...scopeOf(reader, ''), id],
    );
    return row === undefined ? null : Number(row.position);
  }

  /** Whether a record belongs to the reader's office or territory. */
  async mayMute(reader: Reader, { category, id }: RecordRef): Promise<boolean> {
    const found = await this.dataSource.query<unknown[]>(
      `select 1 from known_record where category = $1 and id = $2
         and (state -> 'keeper' ->> 'office' = $3 or scope && $4::text[])`,
      [category, id, reader.office, reader.own === null ? [] : [reader.own]],
    );
    return found.length > 0;
  }
}
