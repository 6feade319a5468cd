import type { DataSource } from 'typeorm';

/** Up to where the read model covers the log, and of which life of it; `null` before the first event. */
export interface Covered {
  /** The last position covered, -1 for none. */
  readonly position: number;
  readonly incarnation: string | null;
}

/** What was delivered so far, as the tables of the service tell it. */
export class Delivered {
  constructor(
    private readonly dataSource: DataSource,
    /** Name of the projection, the key of its checkpoint. */
    private readonly projection: string,
  ) {}

  async covered(): Promise<Covered> {
    const [found] = await this.dataSource.query<{ position: string; incarnation: string }[]>(
      'select position, incarnation from projection_checkpoint where projection = $1',
      [this.projection],
    );
    return found === undefined
      ? { position: -1, incarnation: null }
      : { position: Number(found.position), incarnation: found.incarnation };
  }

  /** Since when (RFC 3339) some record stands still, `null` when all follow the log. */
  async staleSince(): Promise<string | null> {
    const [found] = await this.dataSource.query<{ since: string | null }[]>(
      'select min(recorded_at) as since from parked_event where projection = $1',
      [this.projection],
    );
    return found?.since ?? null;
  }

  /** The largest size whose last event was recorded at or before the instant (RFC 3339), as far as delivered. */
  async sizeAt(instant: string): Promise<number> {
    const [found] = await this.dataSource.query<{ position: string }[]>(
      'select position from log_moment where recorded_at > $1 order by recorded_at, position limit 1',
      [instant],
    );
    return found === undefined ? (await this.covered()).position + 1 : Number(found.position);
  }

  /** When the event at a position was recorded, RFC 3339; `null` when nothing was delivered up to it. */
  async recordedAt(position: number): Promise<string | null> {
    const [found] = await this.dataSource.query<{ at: Date }[]>(
      'select recorded_at as at from log_moment where position <= $1 order by position desc limit 1',
      [position],
    );
    return found?.at.toISOString() ?? null;
  }
}
