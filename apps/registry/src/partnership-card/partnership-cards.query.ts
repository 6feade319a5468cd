import { mayDo, type Action, type Identity } from '@pobratim/access';
import type { Records } from '../read-models/records.query.js';
import { settableLevels } from '../vocabulary/access.js';
import type { Moment } from '../shapes/moment.js';
import type { PartnershipCard } from '../shapes/partnership-card.js';
import { partnershipCard, type PartnershipParts } from './partnership-card.js';

/** Cards of partnerships as of a moment. */
export class PartnershipCards {
  constructor(private readonly records: Records) {}

  /** @throws DomainError `record-unknown`, `record-not-known-yet` (not-found) */
  async read(idOrNumber: string, moment: Moment, identity: Identity): Promise<PartnershipCard> {
    return partnershipCard(await this.parts(idOrNumber, moment, identity));
  }

  /**
   * What the card is made of.
   * @throws as {@link read}
   */
  async parts(idOrNumber: string, moment: Moment, identity: Identity): Promise<PartnershipParts> {
    const { records } = this;
    const { id, now, guarded } = await records.find('partnership', idOrNumber, identity);
    const partnership = await records.at('partnership', id, moment);
    const cluster = await records.cluster(id, moment.knownAt);
    const parties = await records.versions.some('party', now.state.parties, Number.MAX_SAFE_INTEGER);
    const may = (action: Action): boolean =>
      moment.isNow && mayDo(identity, action, guarded, records.territories);
    return {
      partnership,
      documents: await records.readable(cluster.agreements, identity),
      cluster,
      moment,
      revision: now.revision,
      partyRevisions: new Map(parties.map((party) => [party.id, party.revision])),
      may: {
        setLevel: may('correct'),
        state: may('state'),
        renameParty: may('correct'),
        addAgreement: may('record'),
        setAccessLevel: may('correct') ? [...settableLevels(now.state.accessLevel, false)] : [],
      },
    };
  }
}
