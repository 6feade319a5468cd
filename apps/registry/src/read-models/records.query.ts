import { mayDo, type Action, type GuardedRecord, type Identity, type Territories } from '@pobratim/access';
import { DomainError, isId } from '@pobratim/kernel';
import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import type { Partnership } from '../partnerships/partnership.js';
import { territoriesOf } from '../register-list/audience.js';
import type { Cluster, Known } from '../register-list/cluster.js';
import type { Moment } from '../shapes/moment.js';
import type { KnownVersion, Versions } from './versions.query.js';

/** A record found: its id, and what stands now, on which rights are decided. */
export interface FoundRecord<State> {
  readonly id: string;
  readonly now: KnownVersion<State>;
  readonly guarded: GuardedRecord;
}

interface StateOf {
  readonly agreement: Agreement;
  readonly partnership: Partnership;
}

/** Larger than every size: what stands now. */
const NOW = Number.MAX_SAFE_INTEGER;

/** Finds records by id or number, for those who may read them, and what was known around them at a moment. */
export class Records {
  constructor(
    readonly versions: Versions,
    readonly territories: Territories,
  ) {}

  /**
   * A record that the identity may read.
   * @throws DomainError `record-unknown` (not-found), also for records out of scope: nobody learns that they exist
   */
  async find<C extends keyof StateOf>(
    category: C,
    idOrNumber: string,
    identity: Identity,
    action: Action = 'read',
  ): Promise<FoundRecord<StateOf[C]>> {
    const id = isId(idOrNumber)
      ? idOrNumber
      : await this.versions.idOfNumber(category, idOrNumber.trim().toUpperCase());
    const now =
      id === null ? null : ((await this.versions.one(category, id, NOW)) as KnownVersion<StateOf[C]> | null);
    if (id === null || now === null) throw unknown(idOrNumber);
    const guarded = await this.guarded(now.state, NOW);
    if (!mayDo(identity, action, guarded, this.territories)) throw unknown(idOrNumber);
    return { id, now, guarded };
  }

  /**
   * The record as it was known at the moment.
   * @throws DomainError `record-not-known-yet` (not-found)
   */
  async at<C extends keyof StateOf>(
    category: C,
    id: string,
    moment: Moment,
  ): Promise<KnownVersion<StateOf[C]>> {
    const version = (await this.versions.one(category, id, moment.knownAt)) as KnownVersion<
      StateOf[C]
    > | null;
    if (version === null) throw notKnownYet(moment);
    return version;
  }

  /** What rights ask of a record: keeper, level, and the territories of its parties. */
  async guarded(state: Agreement | Partnership, size: number): Promise<GuardedRecord> {
    const ids = 'facts' in state ? state.facts.parties.value.map(({ party }) => party) : state.parties;
    const parties = await this.versions.some('party', ids, size);
    const { keeper, accessLevel } = state;
    const record = {
      keeper,
      accessLevel,
      territories: territoriesOf(
        keeper,
        parties.map((party) => party.state),
      ),
    };
    const proposer = 'proposal' in state ? state.proposal?.actor.id : undefined;
    return proposer === undefined ? record : { ...record, proposedBy: proposer };
  }

  /** The documents whose own level and territories let this person read them as they stand now. */
  async readable(
    documents: readonly Known<Agreement>[],
    identity: Identity,
  ): Promise<readonly Known<Agreement>[]> {
    const ids = documents.map(({ id }) => id);
    const readable = new Set<string>();
    for (const { id, state } of await this.versions.some('agreement', ids, NOW)) {
      const guarded = await this.guarded(state, NOW);
      if (mayDo(identity, 'read', guarded, this.territories)) readable.add(id);
    }
    return documents.filter(({ id }) => readable.has(id));
  }

  /** A partnership with its documents and all their parties, as known at a size. */
  async cluster(id: string, size: number): Promise<Cluster> {
    const partnership = await this.versions.one('partnership', id, size);
    const agreements = await this.versions.agreementsOf(id, size);
    const ids = [
      ...(partnership?.state.parties ?? []),
      ...agreements.flatMap(({ state }) => state.facts.parties.value.map(({ party }) => party)),
    ];
    const parties = await this.versions.some('party', [...new Set(ids)], size);
    return {
      id,
      partnership: partnership === null ? null : known(partnership),
      agreements: agreements.map((one) => known(one)).sort((a, b) => a.since - b.since),
      parties: new Map(parties.map((one): [string, Party] => [one.id, one.state])),
    };
  }
}

function known<State>({ id, since, state }: KnownVersion<State>): Known<State> {
  return { id, since, state };
}

function unknown(asked: string): DomainError {
  return new DomainError('record-unknown', {
    kind: 'not-found',
    message: {
      ru: 'Такой записи в реестре нет, или она вам не видна. Проверьте номер или найдите её в списке.',
      en: 'The register holds no such record, or you may not see it. Check the number or find it in the list.',
    },
    details: { asked: asked.slice(0, 64) },
  });
}

function notKnownYet({ knownAtInstant, registerSince }: Moment): DomainError {
  return new DomainError('record-not-known-yet', {
    kind: 'not-found',
    message: {
      ru: 'На этот момент записи ещё не было: её внесли позже. Выберите более поздний момент или вернитесь к текущему.',
      en: 'At this moment the record was not there yet: it was entered later. Choose a later moment or return to now.',
    },
    details: { knownAtInstant, registerSince },
  });
}
