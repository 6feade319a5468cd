import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { AggregateVersion } from './aggregate-version.row.js';
import type { AggregateCategory, AggregateStates } from './aggregates.js';

/** An aggregate as it was known at a size of the log. */
export interface KnownVersion<State> {
  readonly id: string;
  readonly revision: number;
  readonly state: State;
  /** Position of the event that brought this version. */
  readonly position: number;
  /** Position of the aggregate's first event. */
  readonly since: number;
}

/** A subselect, because a version knows only its own event. */
const SINCE = `(select min(lower(first.known)) from aggregate_version first
  where first.category = version.category and first.id = version.id)`;

/** Aggregates as the log told them at a size: positions below it were known. */
export class Versions {
  constructor(private readonly dataSource: DataSource) {}

  async one<C extends AggregateCategory>(
    category: C,
    id: string,
    size: number,
  ): Promise<KnownVersion<AggregateStates[C]> | null> {
    const [found] = await this.some(category, [id], size);
    return found ?? null;
  }

  async some<C extends AggregateCategory>(
    category: C,
    ids: readonly string[],
    size: number,
  ): Promise<readonly KnownVersion<AggregateStates[C]>[]> {
    if (ids.length === 0) return [];
    return this.#read(this.#of(category, size).andWhere('version.id = any(:ids::uuid[])', { ids }));
  }

  /** The documents of a partnership. */
  async agreementsOf(
    partnership: string,
    size: number,
  ): Promise<readonly KnownVersion<AggregateStates['agreement']>[]> {
    return this.#read(
      this.#of('agreement', size).andWhere('version.partnership = :partnership', { partnership }),
    );
  }

  /** The id behind a register number, which never changes its bearer; `null` for a number nobody bears. */
  async idOfNumber(category: AggregateCategory, number: string): Promise<string | null> {
    const found = await this.dataSource
      .getRepository(AggregateVersion)
      .createQueryBuilder('version')
      .select('version.id', 'id')
      .where('version.category = :category and version.number = :number', { category, number })
      .limit(1)
      .getRawOne<{ id: string }>();
    return found?.id ?? null;
  }

  #of(category: AggregateCategory, size: number): SelectQueryBuilder<AggregateVersion> {
    return this.dataSource
      .getRepository(AggregateVersion)
      .createQueryBuilder('version')
      .where('version.category = :category and version.known @> :last::bigint', { category, last: size - 1 });
  }

  async #read<State>(query: SelectQueryBuilder<AggregateVersion>): Promise<readonly KnownVersion<State>[]> {
    const found = await query
      .select('version.id', 'id')
      .addSelect('version.revision', 'revision')
      .addSelect('version.state', 'state')
      .addSelect('lower(version.known)', 'position')
      .addSelect(SINCE, 'since')
      .orderBy('version.id')
      .getRawMany<{ id: string; revision: number; state: State; position: string; since: string }>();
    return found.map((one) => ({ ...one, position: Number(one.position), since: Number(one.since) }));
  }
}
