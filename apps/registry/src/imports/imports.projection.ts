import type { Territories } from '@pobratim/access';
import type { Projection, RecordedEvent } from '@pobratim/event-sourcing';
import { besideBySchema } from '@pobratim/read-models';
import type { EntityManager } from 'typeorm';
import { regionOf } from '../commands/region-of.js';
import { evolveImport } from './evolve-import.js';
import type { Import } from './import.js';
import { IMPORT_SCHEMAS, type ImportEvent } from './import-events.js';

/** The one writer of the list of imports. */
export class ImportsProjection implements Projection<EntityManager> {
  readonly name = 'imports';
  readonly handles = Object.keys(IMPORT_SCHEMAS);
  readonly beside = besideBySchema({
    schema: 'registry',
    tables: ['import_row'],
    partitioned: true,
    project: (event, tx) => this.project(event, tx),
  });

  constructor(private readonly territories: Territories) {}

  async project(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const id = event.stream.id.slice(-36);
    const [row] = await tx.query<{ state: Import }[]>('select state from import_row where id = $1', [id]);
    const state = evolveImport(row?.state ?? null, event as unknown as RecordedEvent<ImportEvent>);
    if (state === null) return;
    const { territory } = state.keeper;
    await tx.query(
      `insert into import_row
         (id, source_document, territory, region, revision, started_at, started_by, position, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set revision = $5, position = $8, state = $9`,
      [
        id,
        state.sourceDocument,
        territory,
        regionOf(territory, this.territories),
        event.stream.revision,
        event.recordedAt,
        JSON.stringify(event.actor),
        event.position,
        JSON.stringify(state),
      ],
    );
  }

  async reset(tx: EntityManager): Promise<void> {
    await tx.query('delete from import_row');
  }
}
