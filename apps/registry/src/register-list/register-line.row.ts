import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementRow, PartnershipRow } from '../shapes/register-list.js';
import type { Unit } from './register-line.js';

/** A piece of a line of the register: one rectangle of (valid, known). See the columns in `migrations/`. */
@Entity({ name: 'register_line', synchronize: false })
export class RegisterLineRow {
  @PrimaryColumn('text') unit!: Unit;
  @PrimaryColumn('uuid') id!: string;
  @PrimaryColumn('int8range') known!: string;
  @PrimaryColumn('daterange') valid!: string;
  @PrimaryColumn('text', { array: true }) audience!: string[];
  @Column('text', { array: true }) scope!: string[];
  @Column('uuid', { nullable: true }) partnership!: string | null;
  @Column('uuid', { array: true }) parties!: string[];
  @Column('text', { array: true }) countries!: string[];
  @Column('text', { array: true }) regions!: string[];
  @Column('text', { array: true }) municipalities!: string[];
  @Column('text', { array: true }) kinds!: string[];
  @Column('text', { array: true }) decades!: string[];
  @Column('text') legal!: string;
  @Column('text') activity!: string;
  @Column('text') position!: string;
  @Column('text') evidence!: string;
  @Column('text') level!: string;
  @Column('boolean') domestic!: boolean;
  @Column('boolean') removed!: boolean;
  @Column('boolean') undated!: boolean;
  @Column('text', { name: 'by_date' }) byDate!: string;
  @Column('text', { name: 'by_title' }) byTitle!: string;
  @Column('text', { name: 'by_number' }) byNumber!: string;
  @Column('text', { name: 'by_entry' }) byEntry!: string;
  @Column('integer') documents!: number;
  @Column('text') words!: string;
  @Column('jsonb') line!: AgreementRow | PartnershipRow;
}
