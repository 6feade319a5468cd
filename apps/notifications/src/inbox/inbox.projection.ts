import { codeOf, type CloudEvent } from '@pobratim/contracts';
import type { EntityManager } from 'typeorm';
import { isOf } from '../records/event-of.js';

const marks = {
  'ru.pobratim.notifications.inbox.notification-marked-read.v1': true,
  'ru.pobratim.notifications.inbox.notification-marked-unread.v1': false,
} as const;
const kinds = {
  'ru.pobratim.notifications.inbox.kind-muted.v1':
    'insert into muted_kind (inbox, kind) values ($1, $2) on conflict do nothing',
  'ru.pobratim.notifications.inbox.kind-unmuted.v1': 'delete from muted_kind where inbox = $1 and kind = $2',
} as const;
const records = {
  'ru.pobratim.notifications.inbox.record-muted.v1':
    'insert into muted_record (inbox, record_category, record_id, position) values ($1, $2, $3, $4) on conflict do nothing',
  'ru.pobratim.notifications.inbox.record-unmuted.v1':
    'delete from muted_record where inbox = $1 and record_category = $2 and record_id = $3 and position < $4',
} as const;

const entries = <Table extends object>(table: Table): (keyof Table)[] =>
  Object.keys(table) as (keyof Table)[];

/** Keeps what a person has read, muted and wished; the one writer of the tables of an inbox. */
export class InboxProjection {
  async follow(event: CloudEvent, tx: EntityManager): Promise<void> {
    await this.mark(event, tx);
    await this.mute(event, tx);
    await this.wish(event, tx);
  }

  private async mark(event: CloudEvent, tx: EntityManager): Promise<void> {
    for (const type of entries(marks)) {
      if (!isOf(event, type) || event.data === undefined) continue;
      const { notification, position } = event.data;
      await tx.query(
        `insert into read_mark (inbox, notification, position, read) values ($1, $2, $3, $4)
         on conflict (inbox, notification) do update set read = $4`,
        [event.subject, notification, position, marks[type]],
      );
    }
    if (!isOf(event, 'ru.pobratim.notifications.inbox.all-notifications-marked-read.v1')) return;
    const through = event.data?.through;
    await tx.query('delete from read_mark where inbox = $1 and position <= $2', [event.subject, through]);
    await tx.query(
      `insert into inbox (id, through) values ($1, $2)
       on conflict (id) do update set through = greatest(inbox.through, $2)`,
      [event.subject, through],
    );
  }

  private async mute(event: CloudEvent, tx: EntityManager): Promise<void> {
    for (const type of entries(kinds)) {
      if (!isOf(event, type) || event.data === undefined) continue;
      await tx.query(kinds[type], [event.subject, codeOf('NOTIFICATION_KIND', event.data.kind)]);
    }
    for (const type of entries(records)) {
      if (!isOf(event, type) || event.data?.record === undefined) continue;
      const { category, id } = event.data.record;
      await tx.query(records[type], [event.subject, category, id, event.position]);
    }
  }

  private async wish(event: CloudEvent, tx: EntityManager): Promise<void> {
    if (!isOf(event, 'ru.pobratim.notifications.inbox.mail-preference-set.v1')) return;
    if (event.data?.reader === undefined) return;
    const { kinds: wanted, language, reader } = event.data;
    await tx.query(
      `insert into mail_wish (inbox, person, kinds, language, office, territory, role)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (inbox) do update set kinds = $3, language = $4, office = $5, territory = $6, role = $7`,
      [
        event.subject,
        event.actorid,
        wanted.map((kind) => codeOf('NOTIFICATION_KIND', kind)),
        language,
        reader.office,
        reader.territory ?? null,
        reader.role,
      ],
    );
  }
}
