import type { Territories } from '@pobratim/access';
import { compareEdtf, type Edtf } from '@pobratim/kernel';
import type { Agreement } from '../agreements/agreement.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { DocumentMark, PartnershipRow } from '../shapes/register-list.js';
import { beginningUncertain, begunBy } from './agreement-line.js';
import { scopeOf, territoriesOf, type Audience } from './audience.js';
import { wordsOfAgreement, wordsOfPartnership } from './axis-words.js';
import { isRemoved, type Cluster, type Known } from './cluster.js';
import {
  dateKey,
  decadeOf,
  distinct,
  entryKey,
  foldedName,
  numberKey,
  placesOf,
  wordsOf,
} from './line-keys.js';
import { partyRefsOf, titleOf } from './party-refs.js';
import type { LinePicture } from './register-line.js';

/** A partnership together with those of its documents that a reader sees. */
export interface SeenPartnership {
  readonly partnership: Known<Partnership>;
  readonly documents: readonly Known<Agreement>[];
  /** All documents that were ever recorded for it, seen or not. */
  readonly recorded: number;
  readonly parties: Cluster['parties'];
}

const byDate = (a: Known<Agreement>, b: Known<Agreement>): number =>
  compareEdtf(a.state.facts.signedOn.value, b.state.facts.signedOn.value) || a.since - b.since;

/** The documents that stand on a day: signed by then, neither voided nor withdrawn; in the order of signing. */
export function standingOn(documents: readonly Known<Agreement>[], day: string): readonly Known<Agreement>[] {
  return documents
    .filter(({ state }) => !isRemoved(state) && begunBy(state.facts.signedOn.value, day))
    .sort(byDate);
}

function markOf({ id, state }: Known<Agreement>, day: string): DocumentMark {
  const { words } = wordsOfAgreement(state, day);
  const { kind, title, signedOn } = state.facts;
  return {
    id,
    registerNumber: state.registerNumber,
    kind: kind.value,
    title: title.value,
    signedOn: signedOn.value,
    legal: words.legal,
    activity: words.activity,
  };
}

/** The row of a partnership for a day. */
export function partnershipRowOf(
  { partnership, documents, parties }: SeenPartnership,
  day: string,
): PartnershipRow {
  const { id, state } = partnership;
  const standing = standingOn(documents, day);
  const agreements = standing.map((one) => one.state);
  const { words, uncertain } = wordsOfPartnership(state, agreements, day);
  const refs = partyRefsOf(state.parties, parties, day, agreements);
  const since = state.since?.value ?? null;
  const firstSignedOn = standing[0]?.state.facts.signedOn.value ?? null;
  const beginning = earlier(since, firstSignedOn);
  return {
    id,
    number: state.number,
    title: titleOf(refs),
    parties: [...refs],
    level: state.level.value,
    regime: state.regime,
    documents: standing.map((one) => markOf(one, day)),
    ...words,
    uncertain: uncertain || beginning === null || beginningUncertain(beginning, day),
    since,
    firstSignedOn,
  };
}

function earlier(since: Edtf | null, signed: Edtf | null): Edtf | null {
  if (since === null || signed === null) return since ?? signed;
  return compareEdtf(since, signed) <= 0 ? since : signed;
}

/**
 * A relation stands on a day when its start was told and has begun, or one of its documents was signed by then. One
 * of which nothing but its parties is known stands on every day, unless documents were recorded and taken out again.
 */
function standsOn({ partnership, documents, recorded }: SeenPartnership, day: string): boolean {
  const since = partnership.state.since?.value ?? null;
  if (since !== null) return begunBy(since, day) || standingOn(documents, day).length > 0;
  return recorded === 0 || standingOn(documents, day).length > 0;
}

function isGone({ partnership, documents, recorded }: SeenPartnership): boolean {
  return recorded > 0 && partnership.state.since === null && documents.every(({ state }) => isRemoved(state));
}

/** The line of a partnership for a day and its readers, `null` where there is nothing to show. */
export function partnershipPicture(
  seen: SeenPartnership,
  audience: readonly Audience[],
  day: string,
  territories: Territories,
): LinePicture | null {
  const gone = isGone(seen);
  if (!gone && !standsOn(seen, day)) return null;
  const { id, since, state } = seen.partnership;
  const row = partnershipRowOf(seen, day);
  const known = state.parties.map((party) => seen.parties.get(party));
  const documents = standingOn(seen.documents, day);
  const told = documents.flatMap(({ state: { facts, registerNumber } }) => [
    facts.title.value,
    registerNumber,
    ...facts.parties.value.flatMap((one) => [one.nameAsSigned, one.countryAsSigned]),
  ]);
  const beginning = earlier(row.since, row.firstSignedOn);
  return {
    audience,
    scope: scopeOf(territoriesOf(state.keeper, known), territories),
    partnership: id,
    parties: state.parties,
    ...placesOf(row.parties),
    kinds: distinct(row.documents.map(({ kind }) => kind)),
    decades: distinct(row.documents.map(({ signedOn }) => decadeOf(signedOn))),
    legal: row.legal,
    activity: row.activity,
    position: row.partnerPosition,
    evidence: row.evidence ?? 'UNSTATED',
    level: row.level,
    domestic: state.regime === 'DOMESTIC',
    removed: gone,
    undated: dateKey(beginning).startsWith('9999-12-32'),
    byDate: dateKey(beginning),
    byTitle: foldedName(row.title),
    byNumber: numberKey(row.number),
    byEntry: entryKey(since),
    documents: row.documents.length,
    words: wordsOf([row.number, ...told], known),
    line: row,
  };
}
