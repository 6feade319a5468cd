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
}

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

  /** When an aggregate first stood in the register: the position of its first event, `null` when it never did. */
  async firstPosition(category: AggregateCategory, id: string): Promise<number | null> {
    const found = await this.dataSource
      .getRepository(AggregateVersion)
      .createQueryBuilder('version')
      .select('min(lower(version.known))', 'position')
      .where('version.category = :category and version.id = :id', { category, id })
      .getRawOne<{ position: string | null }>();
    return found?.position == null ? null : Number(found.position);
  }

  /** The revision that stands now, for `If-Match`. */
  async revisionNow(category: AggregateCategory, id: string): Promise<number> {
    const found = await this.dataSource
      .getRepository(AggregateVersion)
      .createQueryBuilder('version')
      .select('version.revision', 'revision')
      .where('version.category = :category and version.id = :id and upper_inf(version.known)', {
        category,
        id,
      })
      .getRawOne<{ revision: number }>();
    return found?.revision ?? 0;
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
      .orderBy('version.id')
      .getRawMany<{ id: string; revision: number; state: State; position: string }>();
    return found.map((version) => ({ ...version, position: Number(version.position) }));
  }
}
