import type { Candidate, CorrectCandidate } from '../../__generated__/registry/types.gen.js';
import { ACTIVITIES, AGREEMENT_KINDS, POSITIONS, STATED_LEGAL } from '../../shared/codes.js';
import { doubtfulFields } from './field-certainty.js';
import { readTypedDate, typedDate } from '../../shared/dates/read-date.js';

/** The fields of a candidate that are typed or chosen; parties have a form of their own. */
export const TYPED_FIELDS = [
  'signedOn',
  'kind',
  'title',
  'since',
  'legalStatus',
  'activity',
  'partnerPosition',
] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export const PARTY_FIELDS = ['foreignParties', 'domesticParties'] as const;
export type PartyField = (typeof PARTY_FIELDS)[number];
export type CandidateField = TypedField | PartyField;

/** The codes to choose from, and where their words stand. */
export const CHOICES: Readonly<
  Partial<Record<TypedField, { readonly words: string; readonly codes: readonly string[] }>>
> = {
  kind: { words: 'kind', codes: AGREEMENT_KINDS },
  legalStatus: { words: 'legal', codes: STATED_LEGAL },
  activity: { words: 'activity', codes: ACTIVITIES },
  partnerPosition: { words: 'position', codes: POSITIONS },
};

const isDate = (field: TypedField): boolean => field === 'signedOn' || field === 'since';

/** What the form begins with. */
export function beginWith({ values }: Candidate, field: TypedField): string {
  const now = values[field];
  return isDate(field) ? typedDate(now) : (now ?? '');
}

/**
 * The correction for what was typed.
 * @returns `null` where a date cannot be read
 */
export function correctionOf(field: TypedField, typed: string): CorrectCandidate | null {
  if (!isDate(field)) return { field, value: typed.trim() === '' ? null : typed.trim() } as CorrectCandidate;
  const date = readTypedDate(typed);
  if (date === null) return null;
  return { field, value: date === '' ? (field === 'signedOn' ? 'XXXX' : null) : date } as CorrectCandidate;
}

/** The field that a reader would look at first: the first doubtful one. */
export function firstDoubt(candidate: Candidate): CandidateField {
  const doubtful = doubtfulFields(candidate);
  const all: readonly CandidateField[] = [...PARTY_FIELDS, ...TYPED_FIELDS];
  const first = all.find((field) => doubtful.includes(field));
  return first ?? (candidate.values.foreignParties.length === 0 ? 'foreignParties' : 'signedOn');
}
