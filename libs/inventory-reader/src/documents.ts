import type { WrittenDate } from './dates.js';
import type { DocumentContext, DocumentMention } from './document-mention.js';
import { type DocumentNoun, TITLE_ADJECTIVE, documentNoun } from './document-words.js';
import { findEnglishDocuments } from './documents-en.js';
import { echoesOf } from './echoes.js';
import { isDocument, titleOf } from './document-titles.js';
import { kindOf } from './kinds.js';
import { type LateSubject, lateSubject, lateSubjectAt } from './late-subjects.js';
import { subjectEnd } from './subjects.js';
import { type Token, endBefore, lowerAt } from './tokens.js';

const DRAFT = /^(?:проект\p{L}{0,3}|законопроект)$/u;
const GOVERNS_GENITIVE =
  /^(?:проект|текст|подписани|заключени|действи|срок|реализаци|исполнени|рамк|основ|услови|соответстви|выполнени|подготовк|предмет|участи|участник|продлени|дат|год|из|от|до|для|без|после|помимо|кроме|стать|пункт|согласно|ход|копи|оригинал)/u;

/** The adjectives of a title before its noun, and the word before them. */
function adjectivesBefore(
  tokens: readonly Token[],
  index: number,
): { readonly adjectives: readonly Token[]; readonly before: Token | undefined } {
  const adjectives: Token[] = [];
  let at = index - 1;
  for (let token = tokens[at]; token && TITLE_ADJECTIVE.test(token.lower); token = tokens[at]) {
    adjectives.unshift(token);
    at -= 1;
  }
  return { adjectives, before: tokens[at] };
}

function lateOf(
  { text, tokens, dates }: DocumentContext,
  index: number,
  noun: DocumentNoun,
): LateSubject | null {
  const late = lateSubjectAt(tokens, index);
  const opening = late === null ? undefined : tokens[late];
  if (late === null || !opening) return null;
  return lateSubject(text, [opening.from, subjectEnd(tokens, late - 1, { noun, dates, text })]);
}

/** Whether a noun at a place is a document here, with the adjectives of its title. */
function nounAt({ text, tokens }: DocumentContext, index: number): Noun | null {
  const token = tokens[index];
  const known = token?.kind === 'word' ? documentNoun(token.lower) : null;
  if (!token || !known) return null;
  const { adjectives, before } = adjectivesBefore(tokens, index);
  const ahead = text.slice(token.to, Math.min(endBefore(tokens, tokens.length), token.to + 60));
  if (!isDocument(known.noun, adjectives.map((one) => one.lower).join(' '), ahead)) return null;
  const word = before?.lower ?? '';
  const governed = known.number === 'either' && GOVERNS_GENITIVE.test(word);
  return { ...known, token, adjectives, number: governed ? 'one' : known.number, draft: DRAFT.test(word) };
}

interface Noun {
  readonly noun: DocumentNoun;
  readonly token: Token;
  readonly adjectives: readonly Token[];
  readonly number: DocumentMention['number'];
  readonly draft: boolean;
}

/** «план мероприятий с Витебском на 2023–2025 годы»: the years belong to the title wherever they stand. */
function withYears({ text, tokens, dates }: DocumentContext, title: string, end: number): string {
  const limit = Math.min(endBefore(tokens, tokens.length), end + 90);
  const years = dates.find((date) => date.range && date.from > end && date.to <= limit);
  if (!years || /\d{4}/u.test(title)) return title;
  const before = text.slice(end, years.from);
  return /[.;:]/u.test(before) || !/\sна\s+$/u.test(before)
    ? title
    : `${title} на ${text.slice(years.from, years.to)}`;
}

function documentAt(context: DocumentContext, index: number): DocumentMention | null {
  const { text, tokens, dates } = context;
  const found = nounAt(context, index);
  if (!found) return null;
  const { noun, token, adjectives, number, draft } = found;
  const end = subjectEnd(tokens, index, { noun, dates, text });
  const late = end <= token.to ? lateOf(context, index, noun) : null;
  const base = titleOf(text, noun, adjectives, late ? [late.from, late.to] : [token.to, end]);
  const title = noun.family === 'plan' ? withYears(context, base, end) : base;
  return {
    from: adjectives[0]?.from ?? token.from,
    to: end,
    kind: kindOf(noun.family, title),
    title,
    noun: noun.nominative,
    number,
    bare: end <= token.to && adjectives.length === 0 && late === null,
    late,
    draft,
    between: /^\s*между\s/iu.test(text.slice(end, end + 12)),
  };
}

/** A plural with a list of subjects gives one document for each. */
function withEchoes(
  context: DocumentContext,
  index: number,
  document: DocumentMention,
): readonly DocumentMention[] {
  const noun = document.number === 'one' ? undefined : documentNoun(lowerAt(context.tokens, index))?.noun;
  const echoes = noun ? echoesOf(context, index, noun) : [];
  if (echoes.length < 2) return [document];
  return echoes.map((echo, place) => (place === 0 ? { ...echo, from: document.from } : echo));
}

/** The documents of a sentence in order. */
export function findDocuments(
  text: string,
  tokens: readonly Token[],
  dates: readonly WrittenDate[],
): readonly DocumentMention[] {
  const found: DocumentMention[] = [];
  for (const [index, token] of tokens.entries()) {
    const inside = (found.at(-1)?.to ?? 0) > token.from;
    const document = inside ? null : documentAt({ text, tokens, dates }, index);
    if (document) found.push(...withEchoes({ text, tokens, dates }, index, document));
  }
  const english = findEnglishDocuments(text, tokens, dates);
  return english.length === 0 ? found : [...found, ...english].sort((a, b) => a.from - b.from);
}
