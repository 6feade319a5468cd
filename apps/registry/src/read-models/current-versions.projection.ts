import type { RecordedEvent } from '@pobratim/event-sourcing';
import { copyRows, type CopyValue } from '@pobratim/read-models';
import type { EntityManager } from 'typeorm';
import { aggregateOf, folded, keysOf, type AggregateCategory, type AggregateStates } from './aggregates.js';
import type { Step } from './versions.projection.js';

/** What is known of an aggregate now, after some events of a batch. */
export interface CurrentVersion<C extends AggregateCategory = AggregateCategory> {
  readonly category: C;
  readonly id: string;
  readonly state: AggregateStates[C];
  readonly revision: number;
  /** Position of the event that brought it. */
  readonly from: number;
  /** Position of the aggregate's first event. */
  readonly since: number;
}

interface Stored extends Omit<CurrentVersion, 'from' | 'since'> {
  readonly from: string;
  readonly since: string;
}

interface Ended {
  readonly category: AggregateCategory;
  readonly id: string;
  readonly position: number;
}

const STORED = `select current.category, current.id, current.revision, current.state, lower(current.known) as "from",
  (select min(lower(first.known)) from aggregate_version first
   where first.category = current.category and first.id = current.id) as since`;

const INTO = 'aggregate_version (category, id, known, revision, number, partnership, parties, state)';

/**
 * The versions that a batch of events meets: read once, folded in memory, written at the end. Exactly the rows that
 * `writeVersion` writes event by event.
 */
export class CurrentVersions {
  readonly #current = new Map<string, CurrentVersion>();
  /** Those that a row with an open end stands for. */
  readonly #stored = new Set<CurrentVersion>();
  readonly #begun = new Set<CurrentVersion>();
  readonly #ended: Ended[] = [];
  readonly #rows: CopyValue[][] = [];

  constructor(
    private readonly tx: EntityManager,
    /** Told of every version that is read or begun. */
    private readonly onVersion: (version: CurrentVersion) => void,
  ) {}

  get<C extends AggregateCategory>(category: C, id: string): CurrentVersion<C> | null {
    // What stands under a category's key is of that category.
    return (this.#current.get(`${category}-${id}`) ?? null) as CurrentVersion<C> | null;
  }

  /** Reads aggregates by category and id. */
  async load(wanted: readonly { readonly category: string; readonly id: string }[]): Promise<void> {
    if (wanted.length === 0) return;
    await this.#read(
      `from unnest($1::text[], $2::uuid[]) as wanted (category, id)
       join aggregate_version current on current.category = wanted.category and current.id = wanted.id
         and upper_inf(current.known)`,
      [wanted.map(({ category }) => category), wanted.map(({ id }) => id)],
    );
  }

  /** Reads the documents of partnerships. */
  async loadAgreementsOf(partnerships: readonly string[]): Promise<void> {
    await this.#read(
      `from aggregate_version current where category = 'agreement' and partnership = any($1::uuid[])
         and upper_inf(known)`,
      [partnerships],
    );
  }

  /** Folds one more event in. */
  step(event: RecordedEvent): Step | null {
    const aggregate = aggregateOf(event);
    if (aggregate === null) return null;
    const { category, id } = aggregate;
    const last = this.get(category, id);
    const after = folded(category, last?.state ?? null, event);
    if (after === null) return null;
    if (last !== null) this.#end(last, event.position);
    const { position: from } = event;
    const next = {
      category,
      id,
      state: after,
      revision: event.stream.revision,
      from,
      since: last?.since ?? from,
    };
    this.#current.set(`${category}-${id}`, next);
    this.#begun.add(next);
    this.onVersion(next);
    return { category, id, before: last?.state ?? null, after };
  }

  /** Ends the stored versions that were followed by others, and writes the new ones. */
  async write(): Promise<void> {
    if (this.#ended.length > 0)
      await this.tx.query(
        `update aggregate_version version set known = int8range(lower(known), ended.position)
         from unnest($1::text[], $2::uuid[], $3::bigint[]) as ended (category, id, position)
         where version.category = ended.category and version.id = ended.id and upper_inf(version.known)`,
        [
          this.#ended.map(({ category }) => category),
          this.#ended.map(({ id }) => id),
          this.#ended.map(({ position }) => position),
        ],
      );
    for (const version of this.#begun) this.#rows.push(rowOf(version, ''));
    await copyRows(this.tx, INTO, this.#rows);
  }

  #end(version: CurrentVersion, position: number): void {
    const { category, id } = version;
    if (this.#stored.delete(version)) this.#ended.push({ category, id, position });
    else if (this.#begun.delete(version)) this.#rows.push(rowOf(version, String(position)));
  }

  async #read(from: string, values: unknown[]): Promise<void> {
    for (const row of await this.tx.query<Stored[]>(`${STORED} ${from}`, values)) {
      const key = `${row.category}-${row.id}`;
      if (this.#current.has(key)) continue;
      const version = { ...row, from: Number(row.from), since: Number(row.since) };
      this.#current.set(key, version);
      this.#stored.add(version);
      this.onVersion(version);
    }
  }
}

function rowOf({ category, id, state, revision, from }: CurrentVersion, until: string): CopyValue[] {
  const { number, partnership, parties } = keysOf(category, state);
  return [category, id, `[${from},${until})`, revision, number, partnership, parties, JSON.stringify(state)];
}
