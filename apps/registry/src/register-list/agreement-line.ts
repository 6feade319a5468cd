import type { Territories } from '@pobratim/access';
import { parseEdtf, type Edtf } from '@pobratim/kernel';
import type { Agreement } from '../agreements/agreement.js';
import type { AgreementRow, PartnershipRef } from '../shapes/register-list.js';
import { audienceOf, scopeOf, territoriesOf } from './audience.js';
import { wordsOfAgreement } from './axis-words.js';
import { isRemoved, type Cluster, type Known } from './cluster.js';
import { dateKey, decadeOf, entryKey, foldedName, numberKey, placesOf, wordsOf } from './line-keys.js';
import { partyRefsOf, titleOf } from './party-refs.js';
import type { LinePicture } from './register-line.js';

/** Whether a date lies, or may lie, on or before a day; an unknown one does. */
export function begunBy(date: Edtf, day: string): boolean {
  const earliest = parseEdtf(date)?.earliest ?? null;
  return earliest === null || earliest <= day;
}

/** Whether a date that has begun could still be later than the day: it is not known, or the day lies inside it. */
export function beginningUncertain(date: Edtf, day: string): boolean {
  const latest = parseEdtf(date)?.latest ?? null;
  return latest === null || day < latest;
}

/** The partnership of a document, named as on the day. */
function partnershipRefOf({ id, partnership, agreements, parties }: Cluster, day: string): PartnershipRef {
  const signed = agreements.map(({ state }) => state);
  const ids = partnership?.state.parties ?? signed[0]?.facts.parties.value.map(({ party }) => party) ?? [];
  return {
    id,
    number: partnership?.state.number ?? '',
    title: titleOf(partyRefsOf(ids, parties, day, signed)),
  };
}

/** The row of a document for a day, whether or not it was signed by then. */
export function agreementRowOf({ id, state }: Known<Agreement>, cluster: Cluster, day: string): AgreementRow {
  const { facts } = state;
  const { words, uncertain } = wordsOfAgreement(state, day);
  const signedOn = facts.signedOn.value;
  const ids = facts.parties.value.map(({ party }) => party);
  return {
    id,
    registerNumber: state.registerNumber,
    partnership: partnershipRefOf(cluster, day),
    kind: facts.kind.value,
    title: facts.title.value,
    signedOn,
    precision: parseEdtf(signedOn)?.precision ?? 'UNKNOWN',
    parties: [...partyRefsOf(ids, cluster.parties, day, [state])],
    ...words,
    uncertain: uncertain || beginningUncertain(signedOn, day),
    state: state.state,
  };
}

/** The line of a document for a day, `null` before it was signed. */
export function agreementPicture(
  agreement: Known<Agreement>,
  cluster: Cluster,
  day: string,
  territories: Territories,
): LinePicture | null {
  const { state } = agreement;
  const signedOn = state.facts.signedOn.value;
  if (!begunBy(signedOn, day)) return null;
  const row = agreementRowOf(agreement, cluster, day);
  const known = row.parties.map(({ id }) => cluster.parties.get(id));
  const signed = state.facts.parties.value.flatMap((one) => [
    one.nameAsSigned,
    one.countryAsSigned,
    one.bodyName,
  ]);
  return {
    audience: audienceOf(state.accessLevel),
    scope: scopeOf(territoriesOf(state.keeper, known), territories),
    partnership: cluster.id,
    parties: row.parties.map(({ id }) => id),
    ...placesOf(row.parties),
    kinds: [row.kind],
    decades: [decadeOf(signedOn)],
    legal: row.legal,
    activity: row.activity,
    position: row.partnerPosition,
    evidence: row.evidence ?? 'UNSTATED',
    level: cluster.partnership?.state.level.value ?? 'UNSET',
    domestic: state.facts.regime.value === 'DOMESTIC',
    removed: isRemoved(state),
    undated: parseEdtf(signedOn)?.earliest == null,
    byDate: dateKey(signedOn),
    byTitle: foldedName(row.title),
    byNumber: numberKey(row.registerNumber),
    byEntry: entryKey(agreement.since),
    documents: 1,
    words: wordsOf([row.title, state.facts.titleOriginal.value, row.registerNumber, ...signed], known),
    line: row,
  };
}
