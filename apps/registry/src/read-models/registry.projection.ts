import type { Territories } from '@pobratim/access';
import type { Projection, RecordedEvent } from '@pobratim/event-sourcing';
import { besideBySchema } from '@pobratim/read-models';
import type { EntityManager } from 'typeorm';
import { historyRecordOf } from '../history/history-entry.js';
import { changesAudience, redrawLines } from '../register-list/redraw-lines.projection.js';
import { writeLines } from '../register-list/register-lines.projection.js';
import { keysOf, VERSIONED_EVENTS } from './aggregates.js';
import { writeBatch } from './register-batch.projection.js';
import { writeVersion, type Step } from './versions.projection.js';

/** The key of the checkpoint of the register's read models. */
export const REGISTER_PROJECTION = 'register';

/** Events that draw the lines of the past anew, and so come by themselves. */
const DRAW_THE_PAST = ['AgreementAccessLevelSet', 'PartnershipAccessLevelSet'];

/**
 * The one writer of the register's read models: versions, history and lines, each event in this order, all in the
 * transaction that moves the checkpoint. Lines depend on the versions of several aggregates, so they share a writer.
 */
export class RegisterProjection implements Projection<EntityManager> {
  readonly name = REGISTER_PROJECTION;
  readonly handles = VERSIONED_EVENTS;
  readonly beside = besideBySchema({
    schema: 'registry',
    tables: ['aggregate_version', 'history_entry', 'register_line'],
    earlyIndexes: [
      'aggregate_version_current',
      'aggregate_version_known',
      'aggregate_version_parties',
      'aggregate_version_partnership',
      'register_line_current',
    ],
    project: (event, tx) => this.project(event, tx),
    projectAll: (events, tx) => this.projectAll(events, tx),
    batchSize: 2_000,
  });

  constructor(private readonly territories: Territories) {}

  async project(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const step = await writeVersion(event, tx);
    if (step === null) return;
    await writeHistory(event, step, tx);
    const drawing = { tx, territories: this.territories };
    if (changesAudience(step)) await redrawLines(step, drawing);
    else await writeLines(step, event.position, drawing);
  }

  async projectAll(events: readonly RecordedEvent[], tx: EntityManager): Promise<void> {
    let together: RecordedEvent[] = [];
    for (const event of events) {
      if (!DRAW_THE_PAST.includes(event.type)) {
        together.push(event);
        continue;
      }
      if (together.length > 0) await writeBatch(together, tx, this.territories);
      together = [];
      await this.project(event, tx);
    }
    if (together.length > 0) await writeBatch(together, tx, this.territories);
  }

  async reset(tx: EntityManager): Promise<void> {
    await tx.query('delete from register_line');
    await tx.query('delete from history_entry');
    await tx.query('delete from aggregate_version');
  }
}

async function writeHistory(event: RecordedEvent, step: Step, tx: EntityManager): Promise<void> {
  const { number } = keysOf(step.category, step.after);
  const entry = historyRecordOf(step.category, event, step.before, number);
  await tx.query('insert into history_entry (position, category, id, entry) values ($1, $2, $3, $4)', [
    event.position,
    step.category,
    step.id,
    JSON.stringify(entry),
  ]);
}
