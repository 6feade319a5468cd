import type { BlockFacts } from './facts.js';
import type { GeographyMark } from './geography.js';
import type { StatusMark } from './statuses.js';
import type { Party } from './places.js';

/** What a block says about the blocks below it. */
export type Heading =
  | { readonly sets: 'country'; readonly mark: GeographyMark }
  | { readonly sets: 'russia' }
  | { readonly sets: 'home'; readonly party: Party }
  | { readonly sets: 'status'; readonly marks: readonly StatusMark[] }
  | { readonly sets: 'nothing' };

const LONGEST = 110;
const AT_HOME =
  /российск\p{L}+ (?:город|муницип|партн|регион)|внутри страны|межрегиональн|внутрироссийск|города россии|within russia|russian (?:cities|towns|partners)/iu;

const DRAFTS =
  /^[^\p{L}]*(?:[IVX]+[.)]\s*)?(?:проекты?|drafts?)(?:\s+(?:документов|соглашений|договоров))?\s*:?$/iu;

const words = (text: string): string =>
  text
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether marks take up all the words of a block but a few. */
function covers(
  block: BlockFacts,
  spans: readonly { readonly from: number; readonly to: number }[],
  text: string,
): boolean {
  let rest = '';
  let at = block.start;
  for (const span of spans) {
    if (span.from < at) continue;
    rest += text.slice(at, span.from);
    at = span.to;
  }
  rest += text.slice(at, block.to);
  return (
    words(rest).length <= 2 || /^(?:муниципальное образование|городской округ|город|г|и)$/iu.test(words(rest))
  );
}

/** Whether a block can be a heading: one short sentence without a document of its own. */
function isShort(block: BlockFacts): boolean {
  const [sentence, second] = block.sentences;
  if (!sentence || second || block.to - block.start > LONGEST || block.marker === 'dash') return false;
  if (block.text.slice(0, -1).includes(';')) return false;
  if (sentence.documents.some((one) => !one.bare && one.number === 'one')) return false;
  return block.marker !== 'number' || sentence.dates.every((date) => date.edtf === null || date.range);
}

/** A heading that is the name of a country. */
function countryHeading(text: string, block: BlockFacts): Heading | null {
  const countries = block.geography.filter((mark) => mark.kind === 'country');
  const [mark] = countries;
  if (!mark || !covers(block, countries, text)) return null;
  return mark.country?.key === 'RU' ? { sets: 'russia' } : { sets: 'country', mark };
}

/** A heading that is the name of one Russian party. */
function homeHeading(text: string, block: BlockFacts, parties: readonly Party[]): Heading | null {
  const [party, second] = parties;
  if (!party || second || (party.domestic === false && party.country !== null)) return null;
  if (party.mention.shape === 'name' && !party.mention.strong) return null;
  const related = block.sentences.some((sentence) => sentence.relations.length > 0);
  return !related && covers(block, [party, ...block.geography], text) ? { sets: 'home', party } : null;
}

/** A heading that speaks of a state of affairs: «Прекращены», «Проекты». */
function statusHeading(block: BlockFacts): Heading | null {
  const marks = block.sentences.flatMap((sentence) => sentence.statuses);
  if (marks.length > 0) return { sets: 'status', marks };
  if (!DRAFTS.test(block.text)) return null;
  const { start: from, to } = block;
  const mark = { from, to, axis: 'legalStatus', value: 'DRAFT', relation: false, actor: null } as const;
  return { sets: 'status', marks: [mark] };
}

/**
 * Reads a short block without a full stop as a heading; `null` for everything else.
 * @param parties the parties of the block
 */
export function headingOf(text: string, block: BlockFacts, parties: readonly Party[]): Heading | null {
  if (!isShort(block)) return null;
  const ends = /[.;]\s*$/u.test(block.text);
  const named = countryHeading(text, block);
  if (named) return named;
  if (parties.length > 0) return homeHeading(text, block, parties);
  if (ends) return null;
  if (AT_HOME.test(block.text)) return { sets: 'russia' };
  if (block.sentences.some((sentence) => sentence.documents.length > 0)) return null;
  const status = statusHeading(block);
  if (status) return status;
  const silent = block.sentences.every((sentence) => sentence.dates.length === 0);
  return silent && !/:\s*$/u.test(block.text) ? { sets: 'nothing' } : null;
}
