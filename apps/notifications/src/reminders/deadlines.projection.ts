import { dayIn } from '@pobratim/kernel';
import type { EntityManager } from 'typeorm';
import { basisOf, openDeadline } from '../notifications/raised-by.js';
import type { KnownRecord } from '../records/known-record.js';
import { deadlineOf } from './deadline.js';

/** Keeps the row from which reminders of a document fall due, made anew with each of its events. */
export class DeadlinesProjection {
  constructor(private readonly timeZone: string) {}

  /** @param at when the event was recorded and where it stands */
  async follow(
    record: KnownRecord,
    at: { time: string; position: number },
    tx: EntityManager,
  ): Promise<void> {
    if (record.category !== 'agreement') return;
    const deadline = record.closed || record.term === null ? null : deadlineOf(record.term);
    if (deadline === null) await tx.query('delete from deadline where agreement = $1', [record.id]);
    else {
      const { endsOn, uncertain, prolongMonths, noticeMonths } = deadline;
      // The end is known since the event that last changed it, not since the last event.
      await tx.query(
        `insert into deadline (agreement, ends_on, uncertain, prolong_months, notice_months, legal, known_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (agreement) do update set ends_on = $2, uncertain = $3, prolong_months = $4, notice_months = $5,
           legal = $6, known_at = case
             when (deadline.ends_on, deadline.prolong_months, deadline.notice_months) is distinct from ($2, $4, $5)
             then $7 else deadline.known_at end`,
        [record.id, endsOn, uncertain, prolongMonths, noticeMonths, JSON.stringify(record.legal), at.time],
      );
    }
    await this.settle(record, at, tx);
  }

  /** A reminder of an end that no longer counts is settled: the document was corrected, or it ended otherwise. */
  private async settle(
    record: KnownRecord,
    { time, position }: { time: string; position: number },
    tx: EntityManager,
  ): Promise<void> {
    const basis = basisOf(openDeadline(record, dayIn(new Date(time), this.timeZone)));
    await tx.query(
      `update notification set settled = $2 where record_category = 'agreement' and record_id = $1
         and kind = 'TERM_ENDING' and settled is null and basis is distinct from $3`,
      [record.id, position, basis],
    );
  }
}
