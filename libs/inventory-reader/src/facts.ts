import type { Block } from './blocks.js';
import { type WrittenDate, findDates } from './dates.js';
import type { DocumentMention } from './document-mention.js';
import { findDocuments } from './documents.js';
import { type GeographyMark, findGeography } from './geography.js';
import { findParties } from './parties.js';
import type { PartyMention } from './party-mention.js';
import { aliasBrackets, withoutDivisions } from './qualifiers.js';
import { type RelationMark, findRelations } from './relations.js';
import { withPointers } from './same-dates.js';
import { type Sentence, type Span, sentencesOf } from './sentences.js';
import { amid, inside } from './spans.js';
import { type StatusMark, findStatuses } from './statuses.js';
import { tokenize } from './tokens.js';

/** Everything that was noticed in a sentence before anything was concluded. */
export interface SentenceFacts extends Sentence {
  readonly documents: readonly DocumentMention[];
  readonly dates: readonly WrittenDate[];
  readonly mentions: readonly PartyMention[];
  readonly statuses: readonly StatusMark[];
  readonly relations: readonly RelationMark[];
  readonly geography: readonly GeographyMark[];
}

/** A block with what its sentences hold. */
export interface BlockFacts extends Block {
  readonly text: string;
  readonly sentences: readonly SentenceFacts[];
  readonly geography: readonly GeographyMark[];
}

/** Letters of the longest quotation that is looked at as one. */
const LONGEST_QUOTE = 122;

function quotedSpans(text: string, block: Block): readonly Span[] {
  return [...text.slice(block.from, block.to).matchAll(/[«“„"][^«»“”„"\n]{1,120}[»”"]/gu)].map((match) => ({
    from: block.from + match.index,
    to: block.from + match.index + match[0].length,
  }));
}

/** Looks at a block: dates, documents, countries, parties, statuses, words of relation. */
export function factsOf(text: string, block: Block): BlockFacts {
  const tokens = tokenize(text, block.start, block.to);
  const dates = withPointers(text, [block.start, block.to], findDates(text, block.start, block.to));
  const quotes = quotedSpans(text, block);
  const geography = findGeography(text, tokens);
  const sentences = sentencesOf(text, block).map((sentence): SentenceFacts => {
    const here = amid(geography, sentence);
    const ownDates = amid(dates, sentence);
    const ownQuotes = amid(quotes, { from: sentence.from - LONGEST_QUOTE, to: sentence.to + LONGEST_QUOTE });
    const own = amid(tokens, sentence);
    const documents = findDocuments(text, own, ownDates);
    const taken: readonly Span[] = [
      ...documents.map((one) => titleSpan(text, one)),
      ...documents.flatMap((one) => (one.late ? [one.late] : [])),
      ...ownDates,
    ];
    const lands = here.filter((mark) => mark.kind !== 'adjective' && !isFreeDivision(text, mark));
    const found = findParties({
      text,
      tokens: own,
      covered: (token) => inside(taken, token) || inside(lands, token),
      geography: here,
      quoted: (token) => inside(ownQuotes, token),
      head: block.start,
    });
    const aliases = aliasBrackets(text, found);
    const free = found.filter((one) => !aliases.some(([from, to]) => one.from >= from && one.to <= to));
    const mentions = withoutDivisions(text, free, here);
    const relations = findRelations(text, sentence.from, sentence.to).filter(
      (mark) => !documents.some((one) => inside([one, ...(one.late ? [one.late] : [])], mark)),
    );
    return {
      ...sentence,
      documents,
      dates: ownDates,
      mentions,
      statuses: statusesOf(text, sentence, documents),
      relations,
      geography: here,
    };
  });
  return { ...block, text: text.slice(block.from, block.to), sentences, geography };
}

/** «провинция Катанцаро» is no region of ours: it can be a party. */
const isFreeDivision = (text: string, mark: GeographyMark): boolean =>
  mark.country === null &&
  mark.region === null &&
  /^(?:провинци|префектур)/iu.test(text.slice(mark.from, mark.to));

/** Names in «городов Смоленск и Хаген» are read as parties though they stand in a title. */
function titleSpan(text: string, document: DocumentMention): Span {
  const names = /\sгородов\s+\p{Lu}/u.exec(text.slice(document.from, document.to));
  return { from: document.from, to: names ? document.from + names.index : document.to };
}

function statusesOf(
  text: string,
  sentence: Span,
  documents: readonly DocumentMention[],
): readonly StatusMark[] {
  return findStatuses(text, sentence.from, sentence.to).filter(
    (mark) => !documents.some((one) => mark.from >= one.from && mark.to <= one.to),
  );
}
