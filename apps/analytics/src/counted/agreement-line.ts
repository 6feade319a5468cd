import type { Territories } from '@pobratim/access';
import type { Edtf } from '@pobratim/kernel';
import type { Agreement } from '../facts/agreement.js';
import { begunBy, decadeOf, firstDay, insideOf } from '../facts/days.js';
import { legalStatusOn } from '../facts/legal-status.js';
import type { Cluster, Known } from './cluster.js';
import type { CountedRow, LinePicture } from './counted-line.js';
import { countedUnder, countriesOf, regionsOf, shownParties, titleOf } from './places.js';
import { audienceOf, scopeOf } from './readers.js';

/** Later than every day: unknown dates come last. */
const NEVER = '9999-12-32';

/** A date as rows are ordered by it. */
export function dateKey(date: Edtf | null): string {
  return `${firstDay(date) ?? NEVER}|${String(date?.length ?? 0).padStart(2, '0')}`;
}

/** Whether a date could be otherwise for this day. */
export function isUnsure(date: Edtf | null, day: string): boolean {
  return firstDay(date) === null || insideOf(date, day);
}

/** The line of a document for a day; `null` before it was signed, and once it was voided or withdrawn. */
export function agreementPicture(
  { id, state }: Known<Agreement>,
  cluster: Cluster,
  day: string,
  territories: Territories,
): LinePicture | null {
  const { signedOn, parties: named } = state;
  if (state.removed || !begunBy(signedOn, day)) return null;
  const ids = named.map(({ party }) => party);
  const parties = shownParties(ids, cluster.parties, day, named);
  const legal = legalStatusOn(state.words, day);
  const places = { countries: countriesOf(parties), regions: regionsOf(parties) };
  const uncertain = legal.uncertain || isUnsure(signedOn, day);
  return {
    audience: audienceOf(state.level),
    scope: scopeOf(
      state.keeper,
      ids.map((one) => cluster.parties.get(one)),
      territories,
    ),
    countries: countedUnder(places.countries),
    regions: countedUnder(places.regions),
    kinds: [state.kind],
    decades: [decadeOf(signedOn)],
    legal: legal.value,
    domestic: state.domestic,
    uncertain,
    documents: 1,
    byDate: dateKey(signedOn),
    row: {
      id,
      number: state.number,
      title: state.title,
      partnership: partnershipOf(cluster, day),
      kinds: [state.kind],
      signedOn,
      ...places,
      legal: legal.value,
      documents: 1,
      uncertain,
    },
  };
}

/** The partnership of a document, named as on the day. */
function partnershipOf(
  { id, partnership, agreements, parties }: Cluster,
  day: string,
): CountedRow['partnership'] {
  const named = agreements.flatMap(({ state }) => state.parties);
  const ids = partnership?.state.parties ?? agreements[0]?.state.parties.map(({ party }) => party) ?? [];
  return {
    id,
    number: partnership?.state.number ?? '',
    title: titleOf(shownParties(ids, parties, day, named)),
  };
}
