import type { Territories } from '@pobratim/access';
import type { CloudEvent, DeliveredEvent } from '@pobratim/contracts';
import { dayIn } from '@pobratim/kernel';
import type { EntityManager } from 'typeorm';
import { InboxProjection } from '../inbox/inbox.projection.js';
import { RecordsProjection, type Applied } from '../records/records.projection.js';
import { isOf } from '../records/event-of.js';
import { DeadlinesProjection } from '../reminders/deadlines.projection.js';
import { notificationIdOf } from '../vocabulary/ids.js';
import type { Raised } from './notification.js';
import { basisOf, nameIn, openDeadline, raisedBy } from './raised-by.js';

/** All tables of the read model; the outbox is none of them. */
export const READ_MODEL = [
  'party',
  'known_record',
  'deadline',
  'reminder',
  'notification',
  'inbox',
  'read_mark',
  'muted_kind',
  'muted_record',
  'mail_wish',
] as const;

/** The read model of the service: what happened, to whom it matters, and what they have read. */
export class NotificationsProjection {
  readonly #records: RecordsProjection;
  readonly #deadlines: DeadlinesProjection;
  readonly #inboxes = new InboxProjection();

  constructor(
    territories: Territories,
    private readonly timeZone: string,
  ) {
    this.#records = new RecordsProjection(territories);
    this.#deadlines = new DeadlinesProjection(timeZone);
  }

  party(event: CloudEvent, tx: EntityManager): Promise<void> {
    return this.#records.party(event, tx);
  }

  inbox(event: CloudEvent, tx: EntityManager): Promise<void> {
    return this.#inboxes.follow(event, tx);
  }

  async record(event: DeliveredEvent, tx: EntityManager): Promise<void> {
    const applied = await this.#records.record(event.cloudEvent, tx);
    if (applied === null) return;
    const { record, partyNames } = applied;
    const at = { time: event.recordedAt, position: event.position };
    await this.#deadlines.follow(record, at, tx);
    if (record.category === 'import' && record.closed)
      await this.#settleImport(record.id, event.position, tx);
    const raised = raisedBy(event.cloudEvent, record, nameIn(record, partyNames));
    if (raised !== null) await this.#raise(event, applied, { ...raised, settled: null }, tx);
  }

  /** A reminder was given: a notification of its own, unless the document has changed meanwhile. */
  async reminder(event: DeliveredEvent, tx: EntityManager): Promise<void> {
    const { cloudEvent } = event;
    if (!isOf(cloudEvent, 'ru.pobratim.notifications.reminder.term-reminder-fell-due.v1')) return;
    if (cloudEvent.data === undefined) return;
    const { agreement, rule, endsOn, actBy = null, daysBefore, uncertain, late } = cloudEvent.data;
    await tx.query(
      'insert into reminder (agreement, rule, ends_on) values ($1, $2, $3) on conflict do nothing',
      [agreement, rule, endsOn],
    );
    const applied = await this.#records.find('agreement', agreement, tx);
    if (applied === null) return;
    const open = openDeadline(applied.record, dayIn(new Date(event.recordedAt), this.timeZone));
    const holds = open !== null && (open.prolongMonths !== null || open.endsOn === endsOn);
    const named = nameIn(applied.record, applied.partyNames);
    const raised: Raised = {
      kind: 'TERM_ENDING',
      record: { category: 'agreement', id: agreement },
      basis: basisOf(open),
      details: { ...named, endsOn, actBy, daysBefore, uncertain, late },
    };
    await this.#raise(event, applied, { ...raised, settled: holds ? null : event.position }, tx);
  }

  /** Empties the read model, as the first step of a rebuild in place. */
  async reset(tx: EntityManager): Promise<void> {
    for (const table of READ_MODEL) await tx.query(`delete from ${table}`);
  }

  async #raise(
    event: DeliveredEvent,
    { record, scope }: Applied,
    raised: Raised & { readonly settled: number | null },
    tx: EntityManager,
  ): Promise<void> {
    await tx.query(
      `insert into notification (id, position, kind, raised_at, record_category, record_id, actor, office, scope, basis,
         settled, details) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        notificationIdOf(event.id),
        event.position,
        raised.kind,
        event.recordedAt,
        raised.record.category,
        raised.record.id,
        event.cloudEvent.actorid ?? null,
        record.keeper.office,
        scope,
        raised.basis,
        raised.settled,
        JSON.stringify(raised.details),
      ],
    );
  }

  async #settleImport(id: string, position: number, tx: EntityManager): Promise<void> {
    await tx.query(
      `update notification set settled = $2 where record_category = 'import' and record_id = $1
         and kind = 'IMPORT_WAITING' and settled is null`,
      [id, position],
    );
  }
}
