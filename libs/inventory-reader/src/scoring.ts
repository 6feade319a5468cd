import type { Candidate } from './reading.js';

/** A record as a fixture expects it. */
export interface ExpectedRecord {
  readonly kind: string | null;
  readonly title: string | null;
  readonly domesticParties: readonly { readonly name: string }[];
  readonly foreignParties: readonly {
    readonly name: string;
    readonly country: string | null;
    readonly oksm?: string;
  }[];
  readonly signedOn: string;
  readonly since: string | null;
  readonly legalStatus: string | null;
  readonly activity: string | null;
  readonly partnerPosition: string | null;
  readonly quote: string;
}

/** How a text was read, against what it says. */
export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly matched: number;
  readonly dates: number;
  readonly countries: number;
  readonly titles: number;
  readonly statuses: number;
  readonly missed: readonly ExpectedRecord[];
  readonly spurious: readonly Candidate[];
  readonly differing: readonly (readonly [ExpectedRecord, Candidate])[];
}

const folded = (names: readonly { readonly name: string }[]): string =>
  names
    .map(({ name }) => name.toLowerCase())
    .sort()
    .join('|');

function agrees(text: string, expected: ExpectedRecord, candidate: Candidate): boolean {
  const at = text.indexOf(expected.quote);
  const overlaps = candidate.from < at + expected.quote.length && at < candidate.to;
  return (
    overlaps &&
    expected.kind === candidate.kind &&
    folded(expected.domesticParties) === folded(candidate.domesticParties) &&
    folded(expected.foreignParties) === folded(candidate.foreignParties)
  );
}

const sameCountries = (expected: ExpectedRecord, candidate: Candidate): boolean =>
  expected.foreignParties.every((party) => {
    const read = candidate.foreignParties.find((one) => one.name.toLowerCase() === party.name.toLowerCase());
    return read?.country === party.country && (party.oksm === undefined || read.oksm === party.oksm);
  });

const sameStatuses = (expected: ExpectedRecord, candidate: Candidate): boolean =>
  expected.legalStatus === candidate.legalStatus &&
  expected.activity === candidate.activity &&
  expected.partnerPosition === candidate.partnerPosition &&
  expected.since === candidate.since;

/** Pairs expected records with candidates: same kind, same parties, overlapping quotes; a pair of the same date is preferred. */
export function score(text: string, expected: readonly ExpectedRecord[], found: readonly Candidate[]): Score {
  const free = new Set(found);
  const pairs: [ExpectedRecord, Candidate][] = [];
  const missed: ExpectedRecord[] = [];
  for (const record of expected) {
    const fitting = [...free].filter((candidate) => agrees(text, record, candidate));
    const best = fitting.find((candidate) => candidate.signedOn === record.signedOn) ?? fitting[0];
    if (!best) missed.push(record);
    else {
      free.delete(best);
      pairs.push([record, best]);
    }
  }
  const good = (test: (record: ExpectedRecord, candidate: Candidate) => boolean): number =>
    pairs.filter(([record, candidate]) => test(record, candidate)).length;
  const sameDate = (record: ExpectedRecord, candidate: Candidate): boolean =>
    record.signedOn === candidate.signedOn;
  const sameTitle = (record: ExpectedRecord, candidate: Candidate): boolean =>
    record.title === candidate.title;
  return {
    expected: expected.length,
    found: found.length,
    matched: pairs.length,
    dates: good(sameDate),
    countries: good(sameCountries),
    titles: good(sameTitle),
    statuses: good(sameStatuses),
    missed,
    spurious: [...free],
    differing: pairs.filter(
      ([record, candidate]) =>
        !(
          sameDate(record, candidate) &&
          sameCountries(record, candidate) &&
          sameTitle(record, candidate) &&
          sameStatuses(record, candidate)
        ),
    ),
  };
}

/** The shares that the register asks for, of one text or of many together. */
export interface Shares {
  readonly precision: number;
  readonly recall: number;
  readonly dates: number;
  readonly countries: number;
}

/** Micro-average: records count, not texts. */
export function sharesOf(scores: readonly Score[]): Shares {
  const sum = (pick: (one: Score) => number): number => scores.reduce((total, one) => total + pick(one), 0);
  const [matched, ratio] = [
    sum((one) => one.matched),
    (part: number, whole: number): number => (whole === 0 ? 1 : part / whole),
  ];
  return {
    precision: ratio(
      matched,
      sum((one) => one.found),
    ),
    recall: ratio(
      matched,
      sum((one) => one.expected),
    ),
    dates: ratio(
      sum((one) => one.dates),
      matched,
    ),
    countries: ratio(
      sum((one) => one.countries),
      matched,
    ),
  };
}
