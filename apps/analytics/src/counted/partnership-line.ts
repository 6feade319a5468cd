import type { Territories } from '@pobratim/access';
import { compareEdtf, type Edtf } from '@pobratim/kernel';
import type { Agreement } from '../facts/agreement.js';
import { begunBy, decadeOf } from '../facts/days.js';
import { legalStatusOn, strongestOf } from '../facts/legal-status.js';
import type { Partnership } from '../facts/partnership.js';
import { dateKey, isUnsure } from './agreement-line.js';
import type { Cluster, Known } from './cluster.js';
import type { LinePicture } from './counted-line.js';
import { countedUnder, countriesOf, distinct, regionsOf, shownParties, titleOf } from './places.js';
import type { Readership } from './readerships.js';
import { scopeOf } from './readers.js';

/** The documents that stand on a day, in the order of signing. */
function standingOn(documents: readonly Known<Agreement>[], day: string): readonly Known<Agreement>[] {
  return documents
    .filter(({ state }) => !state.removed && begunBy(state.signedOn, day))
    .sort((a, b) => compareEdtf(a.state.signedOn, b.state.signedOn));
}

/**
 * A relation stands on a day when its start was told and has begun, or one of its documents was signed by then. One
 * of which nothing but its parties is known stands on every day, unless its documents were all taken out again.
 */
function stands(since: Edtf | null, standing: number, recorded: number, day: string): boolean {
  if (standing > 0) return true;
  return since === null ? recorded === 0 : begunBy(since, day);
}

function earlier(left: Edtf | null, right: Edtf | null): Edtf | null {
  if (left === null || right === null) return left ?? right;
  return compareEdtf(left, right) <= 0 ? left : right;
}

/** The line of a partnership for a day and its readers; `null` where it does not stand. */
export function partnershipPicture(
  { id, state }: Known<Partnership>,
  cluster: Cluster,
  { audience, documents }: Readership,
  at: { readonly day: string; readonly territories: Territories },
): LinePicture | null {
  const { day, territories } = at;
  const standing = standingOn(documents, day);
  if (!stands(state.since, standing.length, cluster.agreements.length, day)) return null;
  const named = cluster.agreements.flatMap((one) => one.state.parties);
  const parties = shownParties(state.parties, cluster.parties, day, named);
  const statuses = standing.map((one) => legalStatusOn(one.state.words, day));
  const signedOn = standing[0]?.state.signedOn ?? null;
  const begun = earlier(state.since, signedOn);
  const shown = {
    countries: countriesOf(parties),
    regions: regionsOf(parties),
    kinds: distinct(standing.map((one) => one.state.kind)),
    legal: strongestOf(statuses.map(({ value }) => value)),
    uncertain: isUnsure(begun, day) || statuses.some(({ uncertain }) => uncertain),
    documents: standing.length,
  };
  const title = titleOf(parties);
  return {
    audience,
    scope: scopeOf(
      state.keeper,
      state.parties.map((party) => cluster.parties.get(party)),
      territories,
    ),
    ...shown,
    countries: countedUnder(shown.countries),
    regions: countedUnder(shown.regions),
    kinds: countedUnder(shown.kinds),
    decades: countedUnder(distinct(standing.map((one) => decadeOf(one.state.signedOn)))),
    domestic: state.domestic,
    byDate: dateKey(begun),
    row: {
      id,
      number: state.number,
      title,
      partnership: { id, number: state.number, title },
      signedOn,
      ...shown,
    },
  };
}
