import type { WrittenDate } from './dates.js';
import type { DocumentFamily } from './document-words.js';
import type { DocumentMention } from './documents.js';
import { lateSubject, lateSubjectAt } from './late-subjects.js';
import { kindOf } from './kinds.js';
import type { Token } from './tokens.js';

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
  /^(?:sister|twin|twinning|city|cities|town|partnership|partner|cooperation|co-operation|friendship|joint|supplementary|additional|framework|bilateral|trilateral|draft|mutual|and|cultural|economic|reaffirmation)$/u;
const JOINS = /^(?:of|on|for|about|concerning|to|in)$/u;
const STOPS =
  /^(?:with|between|signed|concluded|dated|was|were|is|are|since|from|in|at|by|which|that|until|till|has|have)$/u;

/** The family of an English noun; a plan, a letter or a statement needs its subject to count. */
function nounAt(tokens: readonly Token[], at: number): readonly [DocumentFamily, string] | null {
  const lower = tokens[at]?.lower ?? '';
  const known = NOUNS.find(([pattern]) => pattern.test(lower));
  if (!known) return null;
  const [, family, noun] = known;
  const [next, after] = [tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (noun === 'letter' && !(next === 'of' && after?.startsWith('intent'))) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if ((noun === 'statement' || noun === 'plan') && before !== 'joint' && !(next && JOINS.test(next)))
    return null;
  return [family, noun];
}

/** The documents that an English sentence names, by the same rules as the Russian ones. */
export function findEnglishDocuments(
  text: string,
  tokens: readonly Token[],
  dates: readonly WrittenDate[],
): readonly DocumentMention[] {
  const found: DocumentMention[] = [];
  for (const [index, token] of tokens.entries()) {
    const known = nounAt(tokens, index);
    if (!known) continue;
    let start = index;
    while (QUALIFIER.test(tokens[start - 1]?.lower ?? '')) start -= 1;
    const draft = tokens[start]?.lower === 'draft';
    if (draft || tokens[start]?.lower === 'and') start += 1;
    const end = subjectEnd(tokens, index, dates);
    const from = tokens[start]?.from ?? token.from;
    const late = end <= token.to ? lateSubjectAt(tokens, index) : null;
    const opening = late === null ? undefined : tokens[late];
    const subject =
      late !== null && opening ? lateSubject(text, [opening.from, subjectEnd(tokens, late, dates)]) : null;
    const title = singular(
      `${text.slice(from, end).replace(/\s+/gu, ' ')}${subject ? ` ${subject.words}` : ''}`,
    );
    found.push({
      from,
      to: end,
      kind: kindOf(known[0], title),
      title: title.charAt(0).toUpperCase() + title.slice(1),
      noun: known[1],
      number: /(?:s|ies|a)$/u.test(token.lower) ? 'many' : 'one',
      bare: end <= token.to && start === index && subject === null,
      late: subject,
      draft,
      between: /^\s*between\s/iu.test(text.slice(end, end + 12)),
    });
  }
  return found;
}

const singular = (title: string): string =>
  title
    .replace(/^(.*?)(agreement|protocol|declaration|plan|letter|charter)s(?!\p{L})/iu, '$1$2')
    .replace(/treaties/iu, 'treaty')
    .replace(/memoranda/iu, 'memorandum');

function subjectEnd(tokens: readonly Token[], index: number, dates: readonly WrittenDate[]): number {
  let end = tokens[index]?.to ?? 0;
  for (let at = index + 1; ; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token || token.kind !== 'word' || STOPS.test(token.lower)) return end;
    if (JOINS.test(token.lower) || token.lower === 'and') {
      if (!next) return end;
      const date = dates.find((one) => one.from === next.from);
      if (date) return token.lower === 'for' ? date.to : end;
      if (
        next.kind !== 'word' ||
        STOPS.test(next.lower) ||
        (token.lower === 'and' && next.capital && !tokens[at - 1]?.capital)
      )
        return end;
    }
    end = token.to;
  }
}
