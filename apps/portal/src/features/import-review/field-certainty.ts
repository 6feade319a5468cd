import type { Candidate } from '../../__generated__/registry/types.gen.js';

type Certainty = Candidate['certainty'];

const RANK: Readonly<Record<Certainty, number>> = { CERTAIN: 0, PROBABLE: 1, ASK: 2 };

/** The name of a field without its place in a list: `foreignParties` of `foreignParties[1]`. */
const baseOf = (field: string): string => field.replace(/\[\d+\].*$/, '');

/** How surely each field was read; of a list, as surely as its least certain member. */
export function certaintyByField({ fields }: Pick<Candidate, 'fields'>): Readonly<Record<string, Certainty>> {
  const worst: Record<string, Certainty> = {};
  for (const [name, { certainty }] of Object.entries(fields)) {
    const base = baseOf(name);
    const before = worst[base];
    if (before === undefined || RANK[certainty] > RANK[before]) worst[base] = certainty;
  }
  return worst;
}

/** The fields to be asked about; where there are none, those that are only probable. */
export function doubtfulFields(candidate: Pick<Candidate, 'fields'>): readonly string[] {
  const all = Object.entries(certaintyByField(candidate));
  const asked = all.filter(([, certainty]) => certainty === 'ASK');
  const doubtful = asked.length > 0 ? asked : all.filter(([, certainty]) => certainty === 'PROBABLE');
  return doubtful.map(([field]) => field);
}
