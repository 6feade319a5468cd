import type { DeliveredEvent } from '@pobratim/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { Details } from '../notifications/notification.js';
import { mailIdOf, notificationIdOf } from '../vocabulary/ids.js';
import type { Category, Kind } from '../vocabulary/kinds.js';
import { isFor, type MailWish } from './addressees.js';
import type { News } from './letter.js';
import { newsOf } from './news-of.js';
import { pauseAfter } from './retry.js';

/** A letter that waits to be sent. */
export interface WaitingLetter {
  readonly id: string;
  readonly notification: string;
  readonly position: number;
  readonly person: string;
  readonly news: News;
  readonly raisedAt: string;
  /** This attempt included. */
  readonly attempts: number;
}

interface NotificationRow {
  readonly id: string;
  readonly kind: Kind;
  readonly record_category: Category;
  readonly record_id: string;
  readonly actor: string | null;
  readonly office: string;
  readonly scope: readonly string[];
  readonly details: Details;
}

/** For how long a letter that is being sent is nobody else's, in milliseconds: longer than a server is waited for. */
const LEASE = 5 * 60_000;

/**
 * Writes the letters that an event sets off, in the transaction that applied it: an effect, so a read model that is
 * built again writes none.
 */
export async function writeLetters(event: DeliveredEvent, tx: EntityManager): Promise<void> {
  const [raised] = await tx.query<NotificationRow[]>(
    `select id, kind, record_category, record_id, actor, office, scope, details from notification
     where id = $1 and settled is null`,
    [notificationIdOf(event.id)],
  );
  if (raised === undefined) return;
  const { kind, record_category: category, record_id: id } = raised;
  const wishes = await tx.query<MailWish[]>(
    `select w.person, w.language, w.office, w.territory, w.role,
       exists (select from muted_kind k where k.inbox = w.inbox and k.kind = $1)
         or exists (select from muted_record r where r.inbox = w.inbox and r.record_category = $2 and r.record_id = $3)
         as muted
     from mail_wish w where $1 = any (w.kinds)`,
    [kind, category, id],
  );
  for (const { person } of wishes.filter((wish) => isFor(raised, wish))) {
    await tx.query(
      `insert into mail_outbox (id, notification, position, person, news, raised_at, next_at)
       values ($1, $2, $3, $4, $5, $6::text, $6::text::timestamptz) on conflict do nothing`,
      [
        mailIdOf(raised.id, person),
        raised.id,
        event.position,
        person,
        JSON.stringify(newsOf(kind, { category, id }, raised.details)),
        event.recordedAt,
      ],
    );
  }
}

interface OutboxRow extends Omit<WaitingLetter, 'position' | 'raisedAt'> {
  readonly position: string;
  readonly raised_at: string;
}

/** Letters to be sent, for one sender at a time each. */
export class Outbox {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes some letters whose time has come; they come back by themselves when their sender dies. */
  async take(now: Date, limit: number): Promise<readonly WaitingLetter[]> {
    const [rows] = await this.dataSource.query<[OutboxRow[], number]>(
      `update mail_outbox set attempts = attempts + 1, next_at = $2
       where id in (select id from mail_outbox where next_at <= $1 order by next_at limit $3 for update skip locked)
       returning id, notification, position, person, news, raised_at, attempts`,
      [now, new Date(now.getTime() + LEASE), limit],
    );
    return rows.map(({ raised_at: raisedAt, position, ...row }) => ({
      ...row,
      raisedAt,
      position: Number(position),
    }));
  }

  /** The letter came to its end. */
  async done({ id }: WaitingLetter): Promise<void> {
    await this.dataSource.query('delete from mail_outbox where id = $1', [id]);
  }

  /** To be tried again, later each time. */
  async later({ id, attempts }: WaitingLetter, now: Date): Promise<void> {
    const next = new Date(now.getTime() + pauseAfter(attempts));
    await this.dataSource.query('update mail_outbox set next_at = $2 where id = $1', [id, next]);
  }
}
