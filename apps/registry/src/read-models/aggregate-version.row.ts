import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AggregateCategory } from './aggregates.js';

/** What was known of an aggregate between two positions of the log; written by the projection alone. */
@Entity({ name: 'aggregate_version', synchronize: false })
export class AggregateVersion {
  @PrimaryColumn('text') category!: AggregateCategory;
  @PrimaryColumn('uuid') id!: string;
  /** `[position of the event, position of the next)`. */
  @PrimaryColumn('int8range') known!: string;
  @Column('integer') revision!: number;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('uuid', { nullable: true }) partnership!: string | null;
  @Column('uuid', { array: true }) parties!: string[];
  @Column('jsonb') state!: object;
}
