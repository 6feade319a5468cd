import type { BlockFacts } from './facts.js';
import type { Party } from './places.js';
import type { Found } from './records.js';
import type { Span } from './sentences.js';

/** What a block begins with: parties and a date with nothing but marks and countries between. */
export interface BlockHead {
  readonly parties: readonly Party[];
  readonly date: Found<string> | null;
}

const LIGHT = /^[\s,.:;–—()«»"“”/-]*(?:(?:и|а также|and|года?|г\.?|между|the|с|со)[\s,.:–—()«»"“”-]+)*$/iu;
const PLAN = /^\s*(?:года?|г\.)?\s*\(\s*(?:план|проект|plan|ожида)/iu;

/** The words between two points without countries, regions and remarks in brackets. */
function bareGap(text: string, block: BlockFacts, [from, to]: readonly [number, number]): string {
  let gap = '';
  let at = from;
  for (const mark of block.geography) {
    if (mark.from < at || mark.to > to) continue;
    gap += text.slice(at, mark.from);
    at = mark.to;
  }
  return (gap + text.slice(at, to)).replace(/\([^()]*\)/gu, ' ');
}

/** The parties and the date that a block begins with, before it says anything of them. */
export function headOf(text: string, block: BlockFacts, parties: readonly Party[]): BlockHead {
  const first = block.sentences[0]?.dates[0];
  const dated =
    first?.edtf &&
    first.from - block.start <= 2 &&
    !/^\s*(?:года?\s)?\s*\p{Ll}{2,}(?<!года)/u.test(text.slice(first.to, first.to + 12));
  const spans: Span[] = [];
  let at = dated ? first.to : block.start;
  if (dated) at += PLAN.exec(text.slice(at, at + 20))?.[0].length ?? 0;
  else
    at +=
      /^(?:без даты|дата не[^.]{0,24}|осень|осенью)\s*[.:,–—]/iu.exec(text.slice(at, at + 40))?.[0].length ??
      0;
  const season = /^,?\s*(?:осень|весна|зима|лето|осенью|весной|летом|зимой)/iu.exec(text.slice(at, at + 12));
  at += season?.[0].length ?? 0;
  const head: Party[] = [];
  const document = block.sentences.flatMap((sentence) => sentence.documents)[0];
  for (const party of parties) {
    if (document && party.from >= document.from) break;
    const gap = bareGap(text, block, [at, party.from]);
    if (!LIGHT.test(gap) || (head.length > 0 && /[.;:]\s/u.test(gap) && !/^г\./u.test(gap))) break;
    if (head.length > 0 && /\.\s/u.test(text.slice(at, party.from).replace(/\([^()]*\)/gu, ''))) break;
    head.push(party);
    spans.push(party);
    at = party.to;
  }
  const plan = dated ? PLAN.test(text.slice(first.to, first.to + 20)) : false;
  const date =
    dated && first.edtf && !plan
      ? { value: first.edtf, from: first.from, to: first.to, rule: 'date-of-line' }
      : null;
  return { parties: head, date };
}
