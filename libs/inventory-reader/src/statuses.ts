import {
  type Activity,
  type LegalStatus,
  PHRASES,
  type PartnerPosition,
  RELATION_NOUN,
} from './status-phrases.js';

export type { Activity, LegalStatus, PartnerPosition };

/** What a phrase says about the life of a document or a relation. */
export interface StatusMark {
  readonly from: number;
  readonly to: number;
  readonly axis: 'legalStatus' | 'activity' | 'partnerPosition';
  readonly value: LegalStatus | Activity | PartnerPosition;
  /** Whether it speaks of the relation («связи», «контакты»), not of a document. */
  readonly relation: boolean;
  /** Who is said to have acted, as far as the phrase itself tells. */
  readonly actor: 'foreign' | 'open' | null;
}

const FOREIGN_ACTOR =
  /(?:\p{L}+(?:ой|кой|ской) стороной|\p{L}+ стороны|партн[её]р(?:ом|ами)|by the \p{L}+ side)/iu;

/** Statuses in a stretch of text, in order; words are taken once. «Не действует» and «перестал действовать» say nothing here. */
export function findStatuses(text: string, from: number, to: number): readonly StatusMark[] {
  const part = text.slice(from, to);
  const taken = new Uint8Array(part.length + 1);
  const found: StatusMark[] = [];
  for (const { axis, value, pattern, actor } of PHRASES)
    for (const match of part.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] === 1 || /(?:^|\s)(?:не|not|no)\s+$/iu.test(part.slice(0, start))) continue;
      taken.fill(1, start, end);
      const base = { from: from + start, to: from + end, relation: speaksOfRelation(part, start, end) };
      found.push({ ...base, axis, value, actor });
      if (axis === 'legalStatus' && value === 'SUSPENDED' && FOREIGN_ACTOR.test(match[0]))
        found.push({ ...base, axis: 'partnerPosition', value: 'SUSPENDED', actor: 'foreign' });
      if (
        axis === 'partnerPosition' &&
        value === 'BROKEN' &&
        actor === 'foreign' &&
        /расторг|прекращ|денонс/iu.test(match[0])
      )
        found.push({ ...base, axis: 'legalStatus', value: 'TERMINATED', actor: null });
    }
  return found
    .filter((mark) => !overlapsSmaller(mark, found, part.slice(mark.from - from, mark.to - from)))
    .sort((a, b) => a.from - b.from);
}

/** «Контакты прекращены» ends no document; the status said of a relation stays an activity. */
function overlapsSmaller(mark: StatusMark, all: readonly StatusMark[], words: string): boolean {
  if (mark.axis !== 'legalStatus' || mark.value !== 'TERMINATED' || !/прекращ/iu.test(words)) return false;
  return all.some(
    (one) => one !== mark && one.axis === 'activity' && one.from <= mark.from && mark.to <= one.to,
  );
}

const NEAR = 45;
const RELATION = new RegExp(`(?<!\\p{L})${RELATION_NOUN}`, 'iu');

function speaksOfRelation(part: string, start: number, end: number): boolean {
  const clause =
    part
      .slice(Math.max(0, start - NEAR), start)
      .split(/[,;.:–—]/u)
      .at(-1) ?? '';
  return (
    RELATION.test(clause + part.slice(start, end)) ||
    /^\s+(?:\p{L}+ )?(?:контакт|характер)/iu.test(part.slice(end, end + 30))
  );
}
