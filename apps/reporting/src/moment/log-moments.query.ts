import type { ProjectionDatabase } from '@pobratim/event-sourcing';
import type { DataSource, EntityManager } from 'typeorm';

/** The key of the checkpoint of the reports. */
export const REPORTING_PROJECTION = 'reporting';

/** How far the log has come to the reports, and when which part of it was recorded. */
export class LogMoments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: ProjectionDatabase<EntityManager>,
  ) {}

  /** How many events were delivered, and of which life of the store they are. */
  async covered(): Promise<{ readonly size: number; readonly incarnation: string }> {
    const checkpoint = await this.database.checkpointOf(REPORTING_PROJECTION);
    return { size: (checkpoint?.position ?? -1) + 1, incarnation: checkpoint?.incarnation ?? '' };
  }

  /** The largest size whose last event was recorded at or before the instant. */
  async sizeAt(instant: string): Promise<number> {
    const [found] = await this.dataSource.query<{ position: string }[]>(
      `select position from log_entry where recorded_at <= $1::timestamptz
       order by recorded_at desc, position desc limit 1`,
      [instant],
    );
    return Number(found?.position ?? -1) + 1;
  }

  /** When a position was recorded (RFC 3339); `null` while it was not delivered. */
  async recordedAt(position: number): Promise<string | null> {
    const [found] = await this.dataSource.query<{ recorded_at: Date }[]>(
      'select recorded_at from log_entry where position = $1',
      [position],
    );
    return found?.recorded_at.toISOString() ?? null;
  }

  /** Since when (RFC 3339) some record stands still; `null` when all follow the log. */
  async staleSince(): Promise<string | null> {
    const stale = await this.database.staleAggregates(REPORTING_PROJECTION);
    return stale.map(({ staleSince }) => staleSince).sort()[0] ?? null;
  }
}
