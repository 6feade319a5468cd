import type { Actor } from '@pobratim/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Import } from './import.js';

/** How an import stands now; written by its projection alone. */
@Entity({ name: 'import_row', synchronize: false })
export class ImportRowRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'source_document' }) sourceDocument!: string;
  /** Region or OKTMO code of the keeper. */
  @Column('text') territory!: string;
  @Column('text') region!: string;
  @Column('integer') revision!: number;
  @Column('text', { name: 'started_at' }) startedAt!: string;
  @Column('jsonb', { name: 'started_by' }) startedBy!: Actor;
  /** Of its last event. */
  @Column('bigint') position!: string;
  @Column('jsonb') state!: Import;
}
