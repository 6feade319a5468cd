import type { ProjectionRunner } from '@pobratim/event-sourcing';
import type { DataSource, EntityManager } from 'typeorm';
import { REGISTER_PROJECTION } from '../read-models/registry.projection.js';
import type { ReadModelProgress } from './moments.query.js';

/** Progress of the register's projection: its checkpoint in the database, and the runner of this process to wait for. */
export class RunnerProgress implements ReadModelProgress {
  constructor(
    private readonly dataSource: DataSource,
    private readonly runner: Pick<ProjectionRunner<EntityManager>, 'waitFor'>,
  ) {}

  async covered(): Promise<number> {
    const [found] = await this.dataSource.query<{ position: string }[]>(
      'select position from projection_checkpoint where projection = $1',
      [REGISTER_PROJECTION],
    );
    return Number(found?.position ?? -1);
  }

  async staleSince(): Promise<string | null> {
    const [found] = await this.dataSource.query<{ since: string | null }[]>(
      'select min(recorded_at) as since from parked_event where projection = $1',
      [REGISTER_PROJECTION],
    );
    return found?.since ?? null;
  }

  waitFor(position: number, timeout: number): Promise<boolean> {
    return this.runner.waitFor(position, timeout, [REGISTER_PROJECTION]);
  }
}
