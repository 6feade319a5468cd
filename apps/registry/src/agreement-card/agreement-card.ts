import { agreementRowOf, begunBy } from '../register-list/agreement-line.js';
import type { Agreement, RecordAct } from '../agreements/agreement.js';
import type { Cluster, Known } from '../register-list/cluster.js';
import type { AgreementCard } from '../shapes/agreement-card.js';
import type { Moment } from '../shapes/moment.js';
import type { PartyOnCard } from '../shapes/party.js';
import { nameKey } from '@pobratim/kernel';
import { actorView, officeName } from '../words/people.js';
import { agreementSentence } from './agreement-sentence.js';
import { axisFacts } from './axis-facts.js';
import { factView, listFactView } from './fact-view.js';

/** Everything a card is made of. */
export interface CardParts {
  readonly agreement: Known<Agreement>;
  readonly cluster: Cluster;
  readonly moment: Moment;
  readonly revision: number;
  readonly may: AgreementCard['may'];
  readonly supplements: Known<Agreement> | null;
  readonly supplementedBy: readonly Known<Agreement>[];
}

/** The card of a document as of a moment. */
export function agreementCard(parts: CardParts): AgreementCard {
  const { agreement, cluster, moment, revision, may } = parts;
  const { id, state } = agreement;
  const day = moment.validOn;
  const row = agreementRowOf(agreement, cluster, day);
  return {
    id,
    registerNumber: state.registerNumber,
    revision,
    sentence: agreementSentence(state, day),
    facts: factsOf(state),
    parties: partiesOf(state, row.parties),
    legal: row.legal,
    activity: row.activity,
    partnerPosition: row.partnerPosition,
    evidence: row.evidence,
    axes: {
      legal: axisFacts(state.statements, 'LEGAL', day),
      activity: axisFacts(state.statements, 'ACTIVITY', day),
      partnerPosition: axisFacts(state.statements, 'PARTNER_POSITION', day),
      evidence: axisFacts(state.statements, 'EVIDENCE', day),
    },
    partnership: row.partnership,
    supplements: parts.supplements === null ? null : refOf(parts.supplements),
    supplementedBy: parts.supplementedBy.map(refOf),
    existsOnDay: begunBy(row.signedOn, day),
    state: state.state,
    confirmed: state.confirmed.map(actView),
    proposal: state.proposal === null ? null : actView(state.proposal),
    removal: state.removal === null ? null : actView(state.removal),
    keeper: { ...state.keeper, name: officeName(state.keeper.office) },
    accessLevel: factView(state.access),
    may,
    moment,
  };
}

function factsOf({ facts }: Agreement): AgreementCard['facts'] {
  return {
    kind: factView(facts.kind),
    title: factView(facts.title),
    titleOriginal: factView(facts.titleOriginal),
    parties: listFactView(facts.parties),
    signatures: listFactView(facts.signatures),
    signedOn: factView(facts.signedOn),
    inForceFrom: factView(facts.inForceFrom),
    inForceTo: factView(facts.inForceTo),
    term: factView(facts.term),
    texts: listFactView(facts.texts),
    regime: factView(facts.regime),
    entryIntoForceRule: factView(facts.entryIntoForceRule),
  };
}

/** The order of the paper; the name on the day beside the name as signed. */
function partiesOf({ facts }: Agreement, refs: ReturnType<typeof agreementRowOf>['parties']): PartyOnCard[] {
  return facts.parties.value.flatMap(({ party, nameAsSigned, countryAsSigned, bodyName, lead }) => {
    const ref = refs.find(({ id }) => id === party);
    if (ref === undefined) return [];
    const renamed = !nameKey(nameAsSigned).includes(nameKey(ref.name));
    return [{ ...ref, nameAsSigned, countryAsSigned, bodyName, lead, renamed }];
  });
}

function refOf({ id, state }: Known<Agreement>): AgreementCard['supplementedBy'][number] {
  const { title, signedOn } = state.facts;
  return { id, registerNumber: state.registerNumber, title: title.value, signedOn: signedOn.value };
}

function actView({ actor, recordedAt, reason }: RecordAct): AgreementCard['confirmed'][number] {
  return { actor: actorView(actor), recordedAt, reason };
}
