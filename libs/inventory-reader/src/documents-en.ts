import type { WrittenDate } from './dates.js';
import type { DocumentFamily } from './document-words.js';
import type { DocumentContext, DocumentMention } from './document-mention.js';
import { type LateSubject, lateSubject, lateSubjectAt } from './late-subjects.js';
import { kindOf } from './kinds.js';
import { type Token, endBefore } from './tokens.js';

const NOUNS: readonly (readonly [RegExp, DocumentFamily, string])[] = [
  [/^agreements?$/u, 'treaty', 'agreement'],
  [/^(?:treaty|treaties)$/u, 'treaty', 'treaty'],
  [/^(?:charter|charters|accord|accords|contract|contracts)$/u, 'treaty', 'charter'],
  [/^memorand(?:um|a|ums)$/u, 'memorandum', 'memorandum'],
  [/^mous?$/u, 'memorandum', 'memorandum'],
  [/^protocols?$/u, 'protocol', 'protocol'],
  [/^declarations?$/u, 'declaration', 'declaration'],
  [/^statements?$/u, 'declaration', 'statement'],
  [/^(?:plans?|roadmaps?|programmes?|programs?)$/u, 'plan', 'plan'],
  [/^letters?$/u, 'intent', 'letter'],
];
const QUALIFIER =
  /^(?:sister|twin|twinning|city|cities|town|partnership|partner|cooperation|co-operation|friendship|joint|action|supplementary|additional|framework|bilateral|trilateral|draft|mutual|and|cultural|economic|reaffirmation)$/u;
const JOINS = /^(?:of|on|for|about|concerning|to|in)$/u;
const STOPS =
  /^(?:with|between|signed|concluded|dated|was|were|is|are|since|from|in|at|by|which|that|until|till|has|have)$/u;

/** Whether a noun that is common in other senses has what makes it a document: a letter of intent, a joint statement. */
function isNamed(noun: string, tokens: readonly Token[], at: number): boolean {
  const [before, next, after] = [at - 1, at + 1, at + 2].map((index) => tokens[index]?.lower ?? '');
  if (noun === 'letter') return next === 'of' && (after ?? '').startsWith('intent');
  if (noun === 'statement' || noun === 'plan') return before === 'joint' || JOINS.test(next ?? '');
  return true;
}

const singular = (title: string): string =>
  title
    .replace(/^(.*?)(agreement|protocol|declaration|plan|letter|charter)s(?!\p{L})/iu, '$1$2')
    .replace(/treaties/iu, 'treaty')
    .replace(/memoranda/iu, 'memorandum');

/** Where the title begins: its qualifiers without «draft» and a leading «and». */
function startOf(
  tokens: readonly Token[],
  index: number,
): { readonly start: number; readonly draft: boolean } {
  let start = index;
  while (QUALIFIER.test(tokens[start - 1]?.lower ?? '')) start -= 1;
  const draft = tokens[start]?.lower === 'draft';
  return { start: draft || tokens[start]?.lower === 'and' ? start + 1 : start, draft };
}

function lateOf({ text, tokens, dates }: DocumentContext, index: number): LateSubject | null {
  const late = lateSubjectAt(tokens, index);
  const opening = late === null ? undefined : tokens[late];
  return late !== null && opening ? lateSubject(text, [opening.from, subjectEnd(tokens, late, dates)]) : null;
}

function documentAt(context: DocumentContext, index: number): DocumentMention | null {
  const { text, tokens, dates } = context;
  const token = tokens[index];
  const known = token ? NOUNS.find(([pattern]) => pattern.test(token.lower)) : undefined;
  if (!token || !known || !isNamed(known[2], tokens, index)) return null;
  const { start, draft } = startOf(tokens, index);
  const from = tokens[start]?.from ?? token.from;
  const end = subjectEnd(tokens, index, dates);
  const late = end <= token.to ? lateOf(context, index) : null;
  const words = text.slice(from, end).replace(/\s+/gu, ' ');
  const title = singular(late ? `${words} ${late.words}` : words);
  return {
    from,
    to: end,
    kind: kindOf(known[1], title),
    title: title.charAt(0).toUpperCase() + title.slice(1),
    noun: known[2],
    number: /(?:s|ies|a)$/u.test(token.lower) ? 'many' : 'one',
    bare: end <= token.to && start === index && late === null,
    late,
    draft,
    between: /^\s*between\s/iu.test(text.slice(end, end + 12)),
  };
}

/** The documents that an English sentence names, by the same rules as the Russian ones. */
export function findEnglishDocuments(
  text: string,
  tokens: readonly Token[],
  dates: readonly WrittenDate[],
): readonly DocumentMention[] {
  return tokens.flatMap((_, index) => documentAt({ text, tokens, dates }, index) ?? []);
}

/** The end of a subject: «on Cooperation», «of Joint Activities for 2018-2020», but not «of 10 September». */
function subjectEnd(tokens: readonly Token[], index: number, dates: readonly WrittenDate[]): number {
  let at = index + 1;
  for (let token = tokens[at]; token?.kind === 'word' && !STOPS.test(token.lower); token = tokens[at]) {
    const joins = JOINS.test(token.lower) || token.lower === 'and';
    const date = joins ? dates.find((one) => one.from === tokens[at + 1]?.from) : undefined;
    if (date && token.lower === 'for') return date.to;
    if (date || (joins && !joinsOn(tokens, at))) break;
    at += 1;
  }
  return endBefore(tokens, at);
}

/** Whether a joining word is followed by more of the subject. */
function joinsOn(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (next?.kind !== 'word' || STOPS.test(next.lower)) return false;
  return !(token?.lower === 'and' && next.capital && before?.capital !== true);
}
