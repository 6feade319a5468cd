import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AggregateCategory } from '../read-models/aggregates.js';
import type { HistoryRecord } from './history-entry.js';

/** One event of a party, a partnership or an agreement, as a line of its history. */
@Entity({ name: 'history_entry', synchronize: false })
export class HistoryEntryRow {
  /** Place in the log. */
  @PrimaryColumn('bigint') position!: string;
  @Column('text') category!: AggregateCategory;
  @Column('uuid') id!: string;
  @Column('jsonb') entry!: HistoryRecord;
}
