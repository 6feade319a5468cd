import type { LogEvent } from '@pobratim/event-sourcing';
import type { EntityManager } from 'typeorm';

/** Remembers when a position was recorded, by which a day or an instant becomes a size of the log. */
export async function writeLogEntry(
  { position, recordedAt }: Pick<LogEvent, 'position' | 'recordedAt'>,
  tx: EntityManager,
): Promise<void> {
  await tx.query('insert into log_entry (position, recorded_at) values ($1, $2)', [position, recordedAt]);
}
