import type { RecordedEvent } from '@pobratim/event-sourcing';
import type { EntityManager } from 'typeorm';
import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import { aggregateOf, keysOf } from '../read-models/aggregates.js';
import { CurrentVersions, type CurrentVersion } from '../read-models/current-versions.projection.js';
import type { Step } from '../read-models/versions.projection.js';
import type { Cluster } from './cluster.js';

/** The partnerships that a batch of events touches, with their documents and parties, as known after each event. */
export class ClustersAround {
  readonly versions: CurrentVersions;
  /** Documents by partnership, partnerships by party: of everything that was read or begun. */
  readonly #documents = new Map<string, Set<string>>();
  readonly #partnerships = new Map<string, Set<string>>();
  readonly #asked = new Set<string>();
  readonly #askedParties = new Set<string>();

  constructor(private readonly tx: EntityManager) {
    this.versions = new CurrentVersions(tx, (version) => {
      this.#note(version);
    });
  }

  /**
   * Reads what the events meet.
   * @returns the partnerships that were read
   */
  async load(events: readonly RecordedEvent[]): Promise<readonly string[]> {
    const aggregates = events.map(aggregateOf).filter((one) => one !== null);
    const distinct = new Map(aggregates.map((one) => [`${one.category}-${one.id}`, one]));
    await this.versions.load([...distinct.values()]);
    const parties = [...distinct.values()].filter(({ category }) => category === 'party');
    for (const { id } of parties) this.#askedParties.add(id);
    const partnerships = new Set(await this.#partnershipsOfParties(parties.map(({ id }) => id)));
    for (const event of events) {
      const aggregate = aggregateOf(event);
      if (aggregate?.category === 'partnership') partnerships.add(aggregate.id);
      if (aggregate?.category !== 'agreement') continue;
      const named =
        this.versions.get('agreement', aggregate.id)?.state.partnership ?? event.data['partnership'];
      if (typeof named === 'string') partnerships.add(named);
    }
    await this.#loadPartnerships([...partnerships]);
    return [...partnerships];
  }

  /** Partnerships whose lines a step may change. */
  partnershipsOf({ category, id, after }: Step): readonly string[] {
    if (category === 'partnership') return [id];
    if (category === 'agreement') return [(after as Agreement).partnership];
    return category === 'party' ? [...(this.#partnerships.get(id) ?? [])].sort() : [];
  }

  /**
   * Reads what nobody could foresee of a partnership.
   * @returns whether the partnership itself had not been read
   */
  async loadMissing(partnership: string): Promise<boolean> {
    const missing = !this.#asked.has(partnership);
    if (missing) await this.#loadPartnerships([partnership]);
    await this.#loadParties(this.#partiesOf(partnership));
    return missing;
  }

  /** A partnership as known after the last step. */
  cluster(id: string): Cluster {
    const partnership = this.versions.get('partnership', id);
    const agreements = [...(this.#documents.get(id) ?? [])]
      .map((document) => this.versions.get('agreement', document))
      .filter((one) => one !== null && one.state.partnership === id) as CurrentVersion<'agreement'>[];
    const parties = new Map<string, Party>();
    for (const party of this.#partiesOf(id)) {
      const known = this.versions.get('party', party);
      if (known !== null) parties.set(party, known.state);
    }
    return { id, partnership, agreements: agreements.sort((a, b) => a.since - b.since), parties };
  }

  async #partnershipsOfParties(parties: readonly string[]): Promise<readonly string[]> {
    if (parties.length === 0) return [];
    const found = await this.tx.query<{ id: string }[]>(
      `select distinct coalesce(partnership, id) as id from aggregate_version
       where upper_inf(known) and category in ('partnership', 'agreement') and parties && $1::uuid[]`,
      [parties],
    );
    return found.map(({ id }) => id);
  }

  async #loadPartnerships(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.#asked.add(id);
    await this.versions.load(ids.map((id) => ({ category: 'partnership', id })));
    await this.versions.loadAgreementsOf(ids);
    await this.#loadParties(ids.flatMap((id) => this.#partiesOf(id)));
  }

  async #loadParties(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#askedParties.has(id));
    for (const id of missing) this.#askedParties.add(id);
    await this.versions.load(missing.map((id) => ({ category: 'party', id })));
  }

  #partiesOf(partnership: string): readonly string[] {
    const documents = [...(this.#documents.get(partnership) ?? [])];
    return [
      ...(this.versions.get('partnership', partnership)?.state.parties ?? []),
      ...documents.flatMap((id) => {
        const agreement = this.versions.get('agreement', id);
        return agreement === null ? [] : keysOf('agreement', agreement.state).parties;
      }),
    ];
  }

  #note({ category, id, state }: CurrentVersion): void {
    if (category !== 'partnership' && category !== 'agreement') return;
    const { partnership, parties } = keysOf(category, state);
    if (partnership !== null) add(this.#documents, partnership, id);
    for (const party of parties) add(this.#partnerships, party, partnership ?? id);
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
