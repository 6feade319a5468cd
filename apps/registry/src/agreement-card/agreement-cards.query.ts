import type { Identity } from '@pobratim/access';
import type { Agreement } from '../agreements/agreement.js';
import { isRemoved, type Cluster, type Known } from '../register-list/cluster.js';
import type { Records } from '../read-models/records.query.js';
import type { AgreementCard } from '../shapes/agreement-card.js';
import type { Moment } from '../shapes/moment.js';
import { agreementCard, type CardParts } from './agreement-card.js';
import { agreementMay } from './agreement-may.js';

/** Cards of documents as of a moment. */
export class AgreementCards {
  constructor(private readonly records: Records) {}

  /** @throws DomainError `record-unknown`, `record-not-known-yet` (not-found) */
  async read(idOrNumber: string, moment: Moment, identity: Identity): Promise<AgreementCard> {
    return agreementCard(await this.parts(idOrNumber, moment, identity));
  }

  /**
   * What the card is made of.
   * @throws as {@link read}
   */
  async parts(idOrNumber: string, moment: Moment, identity: Identity): Promise<CardParts> {
    const { records } = this;
    const { id, now, guarded } = await records.find('agreement', idOrNumber, identity);
    const agreement = await records.at('agreement', id, moment);
    const cluster = await records.cluster(agreement.state.partnership, moment.knownAt);
    const around = await records.readable(await this.#around(agreement, cluster, moment), identity);
    return {
      agreement,
      cluster,
      moment,
      revision: now.revision,
      may: agreementMay(now.state, { identity, guarded, territories: records.territories }, moment.isNow),
      supplements: around.find((one) => one.id === agreement.state.facts.supplements.value) ?? null,
      supplementedBy: around.filter((one) => one.state.facts.supplements.value === id),
    };
  }

  /** The document that this one supplements, and those that supplement it. */
  async #around(agreement: Known<Agreement>, cluster: Cluster, moment: Moment): Promise<Known<Agreement>[]> {
    const supplemented = agreement.state.facts.supplements.value;
    const before =
      supplemented === null
        ? []
        : await this.records.versions.some('agreement', [supplemented], moment.knownAt);
    const after = cluster.agreements.filter(
      ({ state }) => state.facts.supplements.value === agreement.id && !isRemoved(state),
    );
    return [...before, ...after];
  }
}
