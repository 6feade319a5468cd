import { parseEdtf } from '@pobratim/kernel';
import { axisFacts } from '../agreement-card/axis-facts.js';
import { factView } from '../agreement-card/fact-view.js';
import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import type { Partnership } from '../partnerships/partnership.js';
import { agreementRowOf } from '../register-list/agreement-line.js';
import type { Cluster, Known } from '../register-list/cluster.js';
import { partyRefsOf } from '../register-list/party-refs.js';
import { partnershipRowOf, standingOn } from '../register-list/partnership-line.js';
import type { Moment } from '../shapes/moment.js';
import type { PartnershipCard } from '../shapes/partnership-card.js';
import { officeName } from '../words/people.js';
import { partnershipSentence } from './partnership-sentence.js';

/** Everything the card of a partnership is made of. */
export interface PartnershipParts {
  readonly partnership: Known<Partnership>;
  /** Those of its documents that the reader sees. */
  readonly documents: readonly Known<Agreement>[];
  readonly cluster: Cluster;
  readonly moment: Moment;
  readonly revision: number;
  /** Revisions of the parties that stand now. */
  readonly partyRevisions: ReadonlyMap<string, number>;
  readonly may: PartnershipCard['may'];
}

/** The card of a partnership as of a moment. */
export function partnershipCard(parts: PartnershipParts): PartnershipCard {
  const { partnership, documents, cluster, moment } = parts;
  const { id, state } = partnership;
  const day = moment.validOn;
  const { parties } = cluster;
  const row = partnershipRowOf({ partnership, documents, recorded: cluster.agreements.length, parties }, day);
  const refs = partyRefsOf(
    state.parties,
    parties,
    day,
    documents.map((one) => one.state),
  );
  return {
    id,
    number: row.number,
    revision: parts.revision,
    title: row.title,
    sentence: partnershipSentence(row),
    parties: refs.map((ref) => ({
      ...ref,
      revision: parts.partyRevisions.get(ref.id) ?? 0,
      ...namesOf(parties.get(ref.id)),
    })),
    level: factView(state.level),
    regime: state.regime,
    since: state.since === null ? null : factView(state.since),
    firstSignedOn: row.firstSignedOn,
    legal: row.legal,
    activity: row.activity,
    partnerPosition: row.partnerPosition,
    evidence: row.evidence,
    axes: {
      activity: axisFacts(state.statements, 'ACTIVITY', day),
      partnerPosition: axisFacts(state.statements, 'PARTNER_POSITION', day),
    },
    documents: standingOn(documents, day).map((one) => agreementRowOf(one, cluster, day)),
    keeper: { ...state.keeper, name: officeName(state.keeper.office) },
    accessLevel: factView(state.access),
    may: parts.may,
    moment,
  };
}

type Named = Pick<PartnershipCard['parties'][number], 'names' | 'aliases'>;

/** The names of a party in the order in which it bore them; each lasts until the next begins. */
function namesOf(party: Party | undefined): Named {
  if (party === undefined) return { names: [], aliases: [] };
  const day = (date: string | null): string => (date === null ? '' : (parseEdtf(date)?.earliest ?? ''));
  const names = [...party.names].sort((a, b) => (day(a.validFrom) < day(b.validFrom) ? -1 : 1));
  return {
    names: names.map(({ value, validFrom }, at) => ({
      name: value,
      validFrom,
      validTo: names[at + 1]?.validFrom ?? null,
    })),
    aliases: [...party.aliases],
  };
}
