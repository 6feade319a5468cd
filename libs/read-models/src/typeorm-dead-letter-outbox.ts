import type { ParkedEvent, ProjectionDatabase } from '@pobratim/event-sourcing';
import type { DataSource, EntityManager } from 'typeorm';
import { schemaOf } from './read-model-data-source.js';

/**
 * The parked events of a service as an outbox of dead letters: what is parked and was not acknowledged is unsent.
 * The rows of parked events are written in the transactions that park them, so none is missed.
 */
export class TypeOrmDeadLetterOutbox {
  readonly #dataSource: DataSource;
  readonly #database: Pick<ProjectionDatabase<EntityManager>, 'parkedEvents'>;
  readonly #sent: string;

  /** @param dataSource of `readModelDataSource`, migrated by `migrateReadModels` */
  constructor(dataSource: DataSource, database: Pick<ProjectionDatabase<EntityManager>, 'parkedEvents'>) {
    this.#dataSource = dataSource;
    this.#database = database;
    this.#sent = `${schemaOf(dataSource)}.sent_dead_letter`;
  }

  /** In the order of positions. */
  async unsent(projection: string): Promise<readonly ParkedEvent[]> {
    const parked = await this.#database.parkedEvents(projection);
    if (parked.length === 0) return [];
    const sent = await this.#dataSource.query<{ position: string }[]>(
      `select position from ${this.#sent} where projection = $1`,
      [projection],
    );
    const known = new Set(sent.map(({ position }) => Number(position)));
    return parked.filter(({ position }) => !known.has(position));
  }

  async markSent(projection: string, positions: readonly number[]): Promise<void> {
    await this.#dataSource.query(
      `insert into ${this.#sent} (projection, position) select $1, unnest($2::bigint[]) on conflict do nothing`,
      [projection, [...positions]],
    );
  }
}
