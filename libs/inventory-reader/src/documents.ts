import { findEnglishDocuments } from './documents-en.js';
import type { WrittenDate } from './dates.js';
import { type DocumentNoun, TITLE_ADJECTIVE, documentNoun } from './document-words.js';
import { adjectiveNominative } from './grammar.js';
import { type DocumentKind, kindOf } from './kinds.js';
import { type LateSubject, lateSubject, lateSubjectAt } from './late-subjects.js';
import { subjectEnd } from './subjects.js';
import type { Token } from './tokens.js';

/** A document that a sentence names. */
export interface DocumentMention {
  readonly from: number;
  /** End of the title without «между …». */
  readonly to: number;
  readonly kind: DocumentKind;
  readonly title: string;
  /** The noun in the nominative, to know it again («Договор действует»). */
  readonly noun: string;
  /** `either` where the form alone does not tell one from several. */
  readonly number: 'one' | 'many' | 'either';
  /** Whether the noun has neither subject nor adjective. */
  readonly bare: boolean;
  readonly draft: boolean;
  /** The subject where it stands after the parties. */
  readonly late: LateSubject | null;
  /** Whether «между …» follows at once. */
  readonly between: boolean;
}

const DRAFT = /^(?:проект\p{L}{0,3}|законопроект)$/u;
const GOVERNS_GENITIVE =
  /^(?:проект|текст|подписани|заключени|действи|срок|реализаци|исполнени|рамк|основ|услови|соответстви|выполнени|подготовк|предмет|участи|участник|продлени|дат|год|из|от|до|для|без|после|помимо|кроме|стать|пункт|согласно|ход|копи|оригинал)/u;

/** What must stand beside a noun that is common in other senses. */
function isDocument(noun: DocumentNoun, adjectives: string, after: string): boolean {
  switch (noun.nominative) {
    case 'заявление':
      return adjectives.includes('совместн');
    case 'карта':
      return adjectives.includes('дорожн');
    case 'письмо':
      return /^\s*[«"“]?о\s+намерени/iu.test(after);
    case 'акт':
      return /^\s*[«"“]?об?\s/iu.test(after);
    case 'программа':
    case 'план':
      return (
        adjectives.includes('совместн') ||
        /^\s*[«"“]?(?:совместн|мероприят|сотруднич|работ|действ|развит|обмен|побратим|партн|по\s)/iu.test(
          after,
        )
      );
    case 'протокол':
      return !/^\s*(?:заседани|совещани|встреч|собрани|№)/iu.test(after);
    default:
      return true;
  }
}

function titleOf(
  text: string,
  noun: DocumentNoun,
  adjectives: readonly Token[],
  [from, to]: readonly [number, number],
): string {
  const before = adjectives.map((adjective) => adjectiveNominative(adjective.text, noun.gender));
  const subject = text
    .slice(from, to)
    .replace(/[«»"“”„]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const title = [...before, noun.nominative, subject].filter((part) => part !== '').join(' ');
  const shouting = adjectives[0]?.text ?? text.slice(from, to).trim();
  const calm =
    shouting !== '' && shouting === shouting.toUpperCase() && /\p{L}{3}/u.test(shouting)
      ? title.toLowerCase()
      : title;
  return capitalised(lowerHead(calm, [...before, noun.nominative].join(' ').length));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerHead = (title: string, length: number): string =>
  title.slice(0, length).toLowerCase() + title.slice(length);

/** The documents of a sentence in order. */
export function findDocuments(
  text: string,
  tokens: readonly Token[],
  dates: readonly WrittenDate[],
): readonly DocumentMention[] {
  const found: DocumentMention[] = [];
  for (const [index, token] of tokens.entries()) {
    const known = token.kind === 'word' ? documentNoun(token.lower) : null;
    if (!known || (found.at(-1)?.to ?? 0) > token.from) continue;
    const adjectives: Token[] = [];
    let start = index - 1;
    for (
      let before = tokens[start];
      before && TITLE_ADJECTIVE.test(before.lower);
      before = tokens[(start -= 1)]
    )
      adjectives.unshift(before);
    const last = tokens.at(-1)?.to ?? token.to;
    if (
      !isDocument(
        known.noun,
        adjectives.map((one) => one.lower).join(' '),
        text.slice(token.to, Math.min(last, token.to + 60)),
      )
    )
      continue;
    const end = subjectEnd(tokens, index, { noun: known.noun, dates, text });
    const late = end <= token.to ? lateSubjectAt(tokens, index) : null;
    const opening = late === null ? undefined : tokens[late];
    const subject =
      late !== null && opening
        ? lateSubject(text, [opening.from, subjectEnd(tokens, late - 1, { noun: known.noun, dates, text })])
        : null;
    const title = titleOf(
      text,
      known.noun,
      adjectives,
      subject ? [subject.from, subject.to] : [token.to, end],
    );
    const before = tokens[start];
    const governed = before !== undefined && GOVERNS_GENITIVE.test(before.lower);
    found.push({
      from: adjectives[0]?.from ?? token.from,
      to: end,
      kind: kindOf(known.noun.family, title),
      title,
      noun: known.noun.nominative,
      number: known.number === 'either' && governed ? 'one' : known.number,
      bare: end <= token.to && adjectives.length === 0 && subject === null,
      late: subject,
      draft: before !== undefined && DRAFT.test(before.lower),
      between: /^\s*между\s/iu.test(text.slice(end, end + 12)),
    });
  }
  const english = findEnglishDocuments(text, tokens, dates);
  return english.length === 0 ? found : [...found, ...english].sort((a, b) => a.from - b.from);
}
