import type { Block } from './blocks.js';
import { type WrittenDate, findDates } from './dates.js';
import type { DocumentMention } from './document-mention.js';
import { findDocuments } from './documents.js';
import { type GeographyMark, findGeography } from './geography.js';
import { type PartyMention, findParties } from './parties.js';
import { aliasBrackets, withoutDivisions } from './qualifiers.js';
import { type RelationMark, findRelations } from './relations.js';
import { type Sentence, type Span, sentencesOf } from './sentences.js';
import { type StatusMark, findStatuses } from './statuses.js';
import { type Token, tokenize } from './tokens.js';

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

const within = <Mark extends Span>(marks: readonly Mark[], span: Span): readonly Mark[] =>
  marks.filter((mark) => mark.from >= span.from && mark.to <= span.to);

/** Marks inside a span, in order. */
export { within };

function quotedSpans(text: string, block: Block): readonly Span[] {
  return [...text.slice(block.from, block.to).matchAll(/[«“„"][^«»“”„"\n]{1,120}[»”"]/gu)].map((match) => ({
    from: block.from + match.index,
    to: block.from + match.index + match[0].length,
  }));
}

const inside = (spans: readonly Span[], token: Token): boolean =>
  spans.some((span) => span.from <= token.from && token.to <= span.to);

/** Looks at a block: dates, documents, countries, parties, statuses, words of relation. */
export function factsOf(text: string, block: Block): BlockFacts {
  const tokens = tokenize(text, block.start, block.to);
  const dates = findDates(text, block.start, block.to);
  const quotes = quotedSpans(text, block);
  const geography = findGeography(text, tokens);
  const sentences = sentencesOf(text, block).map((sentence): SentenceFacts => {
    const here = within(geography, sentence);
    const own = tokens.filter((token) => token.from >= sentence.from && token.to <= sentence.to);
    const documents = findDocuments(text, own, dates);
    const taken: readonly Span[] = [
      ...documents.map((one) => titleSpan(text, one)),
      ...documents.flatMap((one) => (one.late ? [one.late] : [])),
      ...within(dates, sentence),
    ];
    const lands = here.filter((mark) => mark.kind !== 'adjective' && !isFreeDivision(text, mark));
    const found = findParties({
      text,
      tokens: own,
      covered: (token) => inside(taken, token) || inside(lands, token),
      geography: here,
      quoted: (token) => inside(quotes, token),
      head: block.start,
    });
    const aliases = aliasBrackets(text, found);
    const free = found.filter((one) => !aliases.some(([from, to]) => one.from >= from && one.to <= to));
    const mentions = withoutDivisions(text, free, here);
    const relations = within(findRelations(text, sentence.from, sentence.to), sentence).filter(
      (mark) =>
        !documents.some((one) =>
          [one, ...(one.late ? [one.late] : [])].some((span) => mark.from >= span.from && mark.to <= span.to),
        ),
    );
    return {
      ...sentence,
      documents,
      dates: within(dates, sentence),
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
