import type { Candidate, Import } from '../../__generated__/registry/types.gen.js';

/** The cards in the order of work: doubts first, then what is certain, then what was decided. */
export interface ReviewOrder {
  readonly doubts: readonly Candidate[];
  readonly certain: readonly Candidate[];
  readonly decided: readonly Candidate[];
}

/** Whether «принять все без сомнений» takes it: read for certain, and no change of a record of the register. */
export function isCertain({ certainty, match }: Candidate): boolean {
  return certainty === 'CERTAIN' && match.outcome !== 'CHANGED';
}

/** Sorts the candidates into the order of work. */
export function orderOf({ candidates }: Pick<Import, 'candidates'>): ReviewOrder {
  const open = candidates.filter(({ state }) => state === 'OPEN');
  return {
    doubts: open.filter((one) => !isCertain(one)),
    certain: open.filter(isCertain),
    decided: candidates.filter(({ state }) => state !== 'OPEN'),
  };
}

/** The open card after this one, in the order of work; the first when it was the last; `null` when none is left. */
export function nextOpen({ doubts, certain }: ReviewOrder, no: number): number | null {
  const open = [...doubts, ...certain].map((one) => one.no);
  const after = open.slice(open.indexOf(no) + 1);
  const next = after[0] ?? open.find((one) => one !== no);
  return next === undefined || next === no ? null : next;
}

/** «Смоленск — Хаген» of a candidate, whatever is known of its sides. */
export function nameOf({ values }: Candidate, none: string): string {
  const names = [...values.domesticParties, ...values.foreignParties].map(({ name }) => name);
  return names.length === 0 ? none : names.join(' — ');
}
