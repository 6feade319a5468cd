import { findPlaces } from '@pobratim/place-directory';
import type { PartyContext, PartyMention } from './party-mention.js';

const AFTER_NAME = /^\s*(?:[(:,]|[–—-]\s|(?:и|and)\s+(?:\p{Lu}|г\.|город|район|общин|сою))/u;

/** Whether a country follows a name at once. */
const hasCountry = ({ geography, text }: PartyContext, { to }: PartyMention): boolean =>
  geography.some(
    (mark) => mark.kind === 'country' && mark.from >= to && /^[\s,(]{0,3}$/u.test(text.slice(to, mark.from)),
  );

/** A bare name that no directory knows counts only where parties stand: after «с», in a list, at a head, before a country. */
export function accepted(context: PartyContext, mention: PartyMention, at: number): boolean {
  if (mention.shape !== 'name' || mention.formation === true) return true;
  if (mention.slot !== 'plain' || mention.adjective !== null || hasCountry(context, mention)) return true;
  if (isShouted(mention) && !isRussianTown(mention)) return false;
  return mention.from === context.head ? isHead(context, mention) : isListed(context, mention, at);
}

function isHead({ text }: PartyContext, mention: PartyMention): boolean {
  const after = text.slice(mention.to, mention.to + 12);
  if (mention.strong || AFTER_NAME.test(after)) return true;
  return /^\s*(?:\.|\n|$)/u.test(after) && !isTopic(mention);
}

/** «Образование.», «Экономика.»: what a section is about. */
const isTopic = ({ name }: PartyMention): boolean =>
  /(?:ни[ея]|ость|ости|ика|тура|ство|ци[яи]|тивы)$/u.test(name.at(-1)?.lower ?? '');

function isListed({ text, head }: PartyContext, mention: PartyMention, at: number): boolean {
  if (mention.coordinated || /[–—-]\s*$/u.test(text.slice(Math.max(head, mention.from - 3), mention.from)))
    return true;
  if (!mention.strong) return false;
  return at > 0 || AFTER_NAME.test(text.slice(mention.to, mention.to + 12)) || isTown(text, mention);
}

/** Inhabitants that make a name a town's even where a sentence begins with it. */
const TOWN = 5000;

/** Whether a word that begins a sentence is the name of a town and not written small elsewhere. */
function isTown(text: string, mention: PartyMention): boolean {
  const name = mention.name.map((token) => token.text).join(' ');
  const [place] = findPlaces(name, { case: 'nom' });
  return place?.exact === true && place.place.population > TOWN && !text.includes(` ${name.toLowerCase()} `);
}

/** A word in capitals is a place only when it is a Russian one: in a heading every word is in capitals. */
const isShouted = ({ name }: PartyMention): boolean =>
  name.every(
    ({ text }) => text.length > 2 && text === text.toUpperCase() && /\p{Script=Cyrillic}/u.test(text),
  );

const isRussianTown = ({ name }: PartyMention): boolean =>
  findPlaces(name.map((token) => token.text).join(' '))[0]?.place.country === 'RU';
