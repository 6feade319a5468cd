import { nameKey, parseEdtf } from '@pobratim/kernel';
import { mayCoincide } from '../vocabulary/valid.js';
import { partnershipOf } from './accepted-parties.js';
import type { CandidateSnapshot, CandidateValues } from './candidate.js';
import type { ComparedField, Difference, Outcome } from './import-events.js';
import type { ExistingAgreement, ExistingPartnership, RegisterView } from './register-view.js';

/** What the register holds of a candidate. Differences are only proposed; nothing is folded in (rule 3). */
export interface Match {
  readonly outcome: Outcome;
  readonly existing: ExistingAgreement | null;
  readonly differences: readonly Difference[];
}

const NEW: Match = { outcome: 'NEW', existing: null, differences: [] };

const isSameTitle = (values: CandidateValues, held: ExistingAgreement): boolean =>
  values.title === null || nameKey(values.title) === nameKey(held.title);

const isSameYear = (left: string, right: string): boolean =>
  left.slice(0, 4) === right.slice(0, 4) && !left.includes('X');

const isSameDay = (left: string, right: string): boolean =>
  left === right && parseEdtf(left)?.precision === 'DAY';

/**
 * How near an agreement of the register comes, 0 for not at all. Kind and title and a date that may be the same; kind and
 * title in one year (a date put right); kind and the very day (a title put right); title and the very day (a kind put right).
 */
const nearness = (values: CandidateValues, held: ExistingAgreement): number => {
  const date = values.signedOn ?? 'XXXX';
  const isSameKind = values.kind === held.kind;
  if (isSameKind && isSameTitle(values, held)) {
    if (date === held.signedOn) return 5;
    if (mayCoincide(date, held.signedOn)) return 4;
    return isSameYear(date, held.signedOn) ? 3 : 0;
  }
  if (!isSameDay(date, held.signedOn)) return 0;
  if (isSameKind) return 2;
  return isSameTitle(values, held) ? 1 : 0;
};

/** Whether a date says more than another, or something else; a vaguer date is not a difference. */
const saysMore = (told: string, held: string): boolean => {
  const [a, b] = [parseEdtf(told), parseEdtf(held)];
  if (a?.earliest == null || a.latest === null) return false;
  if (b?.earliest == null || b.latest === null) return true;
  return !(a.earliest <= b.earliest && b.latest <= a.latest);
};

const differs = (field: ComparedField, told: string | null, held: string | null): boolean => {
  if (told === null) return false;
  if (held === null) return true;
  if (field === 'title') return nameKey(told) !== nameKey(held);
  return field === 'signedOn' || field === 'since' ? saysMore(told, held) : told !== held;
};

const differencesOf = (
  fields: readonly ComparedField[],
  told: { readonly [F in ComparedField]?: string | null },
  held: { readonly [F in ComparedField]?: string | null },
): readonly Difference[] =>
  fields
    .map((field) => ({ field, before: held[field] ?? null, after: told[field] ?? null }))
    .filter(({ field, before, after }) => differs(field, after, before)) as readonly Difference[];

const DOCUMENT_FIELDS = ['kind', 'title', 'signedOn', 'legalStatus', 'activity', 'partnerPosition'] as const;

const compared = (existing: ExistingAgreement | null, differences: readonly Difference[]): Match => ({
  outcome: differences.length === 0 ? 'SAME' : 'CHANGED',
  existing,
  differences,
});

const matchRelation = (values: CandidateValues, held: ExistingPartnership | undefined): Match =>
  held === undefined ? NEW : compared(null, differencesOf(['since'], values, held));

/**
 * Compares one candidate with the register: by parties, kind, title and date. What the source does not say is no difference.
 * Two papers of one day with other kinds and titles are two papers (rule 1).
 */
export function matchCandidate(values: CandidateValues, register: RegisterView): Match {
  const partnership = partnershipOf(values);
  if (values.kind === null)
    return matchRelation(
      values,
      register.partnerships.find(({ id }) => id === partnership),
    );
  const near = register.agreements
    .filter((held) => held.partnership === partnership)
    .map((held) => ({ held, nearness: nearness(values, held) }))
    .filter((one) => one.nearness > 0)
    .sort((left, right) => right.nearness - left.nearness)[0];
  return near === undefined ? NEW : compared(near.held, differencesOf(DOCUMENT_FIELDS, values, near.held));
}

/**
 * Compares a whole reading: first what is there word for word, so that an agreement met by one line is not proposed to
 * another as a change of it.
 * @returns a match by candidate number
 */
export function matchReading(
  candidates: readonly Pick<CandidateSnapshot, 'no' | 'values'>[],
  register: RegisterView,
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  const met = new Set<string>();
  for (const isExact of [true, false])
    for (const { no, values } of candidates) {
      if (matches.has(no)) continue;
      const agreements = register.agreements.filter(({ id }) => !met.has(id));
      const match = matchCandidate(values, { ...register, agreements });
      if (isExact && match.outcome !== 'SAME') continue;
      matches.set(no, match);
      if (match.existing !== null) met.add(match.existing.id);
    }
  return matches;
}
