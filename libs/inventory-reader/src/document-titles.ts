import type { DocumentNoun } from './document-words.js';
import { adjectiveNominative } from './grammar.js';
import type { Token } from './tokens.js';

/** What plans and programmes of partners are of; any other plan is someone's own. */
const PLAN_OF =
  /^\s*[«"“]?(?:\p{L}+(?:ных|ских|енных) )?(?:совместн|мероприят|сотруднич|работ|действ|развит|обмен|побратим|партн|встреч|по\s)/iu;

/** What must stand beside a noun that is common in other senses. */
export function isDocument(noun: DocumentNoun, adjectives: string, after: string): boolean {
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
      return adjectives.includes('совместн') || PLAN_OF.test(after);
    case 'протокол':
      return !/^\s*(?:заседани|совещани|встреч|собрани|№)/iu.test(after);
    default:
      return true;
  }
}

/** The title in the nominative with a capital, without quotation marks. */
export function titleOf(
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
