import type { WrittenDate } from './dates.js';
import type { BlockFacts } from './facts.js';
import type { Party } from './places.js';
import type { Found } from './records.js';

/** What a block begins with: parties and a date with nothing but marks and countries between. */
export interface BlockHead {
  readonly parties: readonly Party[];
  readonly date: Found<string> | null;
  /** Whether the block only heads the list below it. */
  readonly outline?: boolean;
}

const LONGEST_HEAD = 12;
const LIGHT = /^[\s,.:;–—()«»"“”/-]*(?:(?:и|а также|and|года?|г\.?|между|the|с|со)[\s,.:–—()«»"“”-]+)*$/iu;
const PLAN = /^\s*(?:года?|г\.)?\s*\(\s*(?:план|проект|plan|ожида|намеч)/iu;
const GOES_ON = /^\s*(?:года?\s)?\s*\p{Ll}{2,}(?<!года)/u;
const UNDATED = /^(?:без даты|дата не[^.]{0,24}|осень|осенью)\s*[.:,–—]/iu;
/** «лето 2018 г. –»: what a year can have before it. */
const LEADING_SEASON =
  /^(?:[IVX1-4]{1,3} (?:квартал|полугодие|кв\.)|осень|весна|зима|лето|конец|начало|середина|spring|summer|autumn|winter)\s+$/iu;
const SEASON =
  /^,?\s*(?:[IVX1-4]{1,3} (?:квартал|полугодие|кв\.)|осень|весна|зима|лето|осенью|весной|летом|зимой)/iu;

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

/** The date that begins a line of a chronology. */
function dateOfLine(text: string, block: BlockFacts): WrittenDate | null {
  const first = block.sentences[0]?.dates[0];
  if (!first?.edtf) return null;
  const before = text.slice(block.start, first.from);
  if (before.length > 2 && !LEADING_SEASON.test(before)) return null;
  return GOES_ON.test(text.slice(first.to, first.to + 12)) ? null : first;
}

/** Where the words after a line's date begin. */
function afterDate(text: string, block: BlockFacts, date: WrittenDate | null): number {
  const start = date?.to ?? block.start;
  const skipped = (date ? PLAN : UNDATED).exec(text.slice(start, start + 40))?.[0].length ?? 0;
  const at = start + skipped;
  const season = at + (SEASON.exec(text.slice(at, at + 18))?.[0].length ?? 0);
  return (
    season + (date ? (/^\s*\([^()]{0,20}\)/u.exec(text.slice(season, season + 24))?.[0].length ?? 0) : 0)
  );
}

/** Whether a party still belongs to the head: only marks and «и» before it, and no sentence ended since the last. */
function goesOn(
  text: string,
  block: BlockFacts,
  [at, party, later]: readonly [number, Party, boolean],
): boolean {
  if (party.from - at > 200) return false;
  const gap = bareGap(text, block, [at, party.from]);
  if (!LIGHT.test(gap)) return false;
  if (!later) return true;
  return (
    !/[.;:]\s/u.test(gap.replace(/^г\./u, '')) &&
    !/\.\s/u.test(text.slice(at, party.from).replace(/\([^()]*\)/gu, ''))
  );
}

/** The parties and the date that a block begins with, before it says anything of them. */
export function headOf(text: string, block: BlockFacts, parties: readonly Party[]): BlockHead {
  const first = dateOfLine(text, block);
  const document = block.sentences.find((sentence) => sentence.documents.length > 0)?.documents[0];
  const head: Party[] = [];
  let at = afterDate(text, block, first);
  for (const party of parties) {
    if (head.length >= LONGEST_HEAD || (document && party.from >= document.from)) break;
    if (!goesOn(text, block, [at, party, head.length > 0])) break;
    head.push(party);
    at = party.to;
  }
  const planned = first !== null && PLAN.test(text.slice(first.to, first.to + 40).replace(SEASON, ''));
  const date =
    first?.edtf && !planned
      ? { value: first.edtf, from: first.from, to: first.to, rule: 'date-of-line' }
      : null;
  return { parties: head, date };
}
