import { type Country, countryByKey } from '@pobratim/place-directory';
import type { GeographyMark } from './geography.js';
import type { PartyMention } from './party-mention.js';
import type { CountryHint } from './places.js';

const REACH = 160;
const NOW = '(?:ныне|now|сейчас|теперь|в\\s+настоящее\\s+время|сегодня|современн\\p{L}+)';
const GENITIVE = /^[\s\u00a0]*$/u;
const COMMA = /^\s*,\s*(?:\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,2}\s*[,(]\s*)?$/u;
const BRACKET = /^\s*[«»"“”]?\s*,?\s*\((?:[^();]{0,70})$/u;
const PAST_BRACKET = /^\s*\([^()]{0,70}\)\s*,?\s*$/u;
const PRESENT_AFTER = new RegExp(
  `^\\s*(?:\\((?:\\s*${NOW})?[^()]{0,50}|[,;]?\\s*${NOW}[\\s,:]+(?:the\\s+)?[^()]{0,30})$`,
  'iu',
);

/** The text between two points with the regions cut out of it. */
function gapWithout(
  text: string,
  [from, to]: readonly [number, number],
  regions: readonly GeographyMark[],
): string {
  let gap = '';
  let at = from;
  for (const region of regions) {
    if (region.from < at || region.to > to) continue;
    gap += text.slice(at, region.from);
    at = region.to;
  }
  return gap + text.slice(at, to);
}

/** «ЧССР (ныне Чешская Республика)»: the state named as the present one. */
function presentNamed(
  text: string,
  country: GeographyMark,
  countries: readonly GeographyMark[],
): GeographyMark | null {
  const next = countries.find((mark) => mark.from >= country.to);
  if (!next || next.from - country.to > 80) return null;
  return PRESENT_AFTER.test(text.slice(country.to, next.from)) ? next : null;
}

function ruleOf(gap: string): string | null {
  if (GENITIVE.test(gap)) return 'country-genitive';
  if (COMMA.test(gap)) return 'country-comma';
  if (BRACKET.test(gap)) return 'country-brackets';
  return PAST_BRACKET.test(gap) ? 'country-after-brackets' : null;
}

const hintOf = (mark: GeographyMark, country: Country | null, rule: string): CountryHint | null =>
  country ? { country, from: mark.from, to: mark.to, rule } : null;

/** The country after a mention: in brackets, after a comma, in the genitive. */
function countryAfter(
  text: string,
  mention: PartyMention,
  geography: readonly GeographyMark[],
  limit: number,
): CountryHint | null {
  const countries = geography.filter((mark) => mark.kind === 'country' && mark.from >= mention.to);
  const [first] = countries;
  if (!first?.country || first.from >= Math.min(limit, mention.to + REACH)) return null;
  const regions = geography.filter((mark) => mark.kind === 'region');
  const rule = ruleOf(gapWithout(text, [mention.to, first.from], regions));
  if (!rule) return null;
  const present = presentNamed(text, first, countries);
  if (!present?.country) return hintOf(first, first.country, rule);
  return { country: present.country, from: first.from, to: present.to, rule: 'country-present' };
}

/** The country that the name of a union itself tells. */
function countryInName(mention: PartyMention, geography: readonly GeographyMark[]): CountryHint | null {
  if (mention.shape !== 'body') return null;
  const inside = geography.find(
    (mark) => mark.from >= mention.from && mark.to <= mention.to && (mark.country ?? mark.region) !== null,
  );
  return inside ? hintOf(inside, inside.country ?? countryByKey('RU'), 'country-in-name') : null;
}

/** A region beside a mention tells its country. */
function regionBeside(
  text: string,
  mention: PartyMention,
  geography: readonly GeographyMark[],
  limit: number,
): CountryHint | null {
  const mark = geography.find(
    (one) =>
      one.kind === 'region' &&
      (one.region ?? one.country) !== null &&
      one.from >= mention.to &&
      one.from < limit,
  );
  if (!mark || !/^[\s,]{0,3}\(?[^()]{0,3}$/u.test(text.slice(mention.to, mark.from))) return null;
  return hintOf(mark, mark.country ?? countryByKey('RU'), 'region-beside');
}

/**
 * The country that the words beside a mention give it: after it in brackets, after a comma, in the genitive; before it as an adjective;
 * inside the name of a union. A vanished state gives way to the present one that the text names.
 * @param limit where the next mention begins
 */
export function countryBeside(
  text: string,
  mention: PartyMention,
  geography: readonly GeographyMark[],
  limit: number,
): CountryHint | null {
  const { adjective } = mention;
  return (
    countryAfter(text, mention, geography, limit) ??
    countryInName(mention, geography) ??
    regionBeside(text, mention, geography, limit) ??
    (adjective ? hintOf(adjective, adjective.country, 'country-adjective') : null)
  );
}

/** Whether a name stands between a place and its country as the division it lies in: «Charlotte, North Carolina, USA». */
function isDivisionOf(
  text: string,
  before: PartyMention,
  mention: PartyMention,
  country: GeographyMark,
): boolean {
  if (mention.shape !== 'name') return false;
  const latin = /^[A-Za-z]/u.test(text.slice(mention.from, mention.to));
  if (mention.strong && !latin) return false;
  return (
    /^\s*,\s*$/u.test(text.slice(before.to, mention.from)) &&
    /^\s*[,(]\s*$/u.test(text.slice(mention.to, country.from))
  );
}

/** «город Сухэ-Батор аймака Сэлэнгэ»: a division in the genitive right after a name. */
const isGenitiveDivision = (text: string, before: PartyMention, mention: PartyMention): boolean =>
  mention.shape === 'typed' &&
  mention.case === 'gen' &&
  mention.number === 'one' &&
  mention.prefix !== '' &&
  /^\s+$/u.test(text.slice(before.to, mention.from));

/** The mentions without the divisions between a place and its country. */
export function withoutDivisions(
  text: string,
  mentions: readonly PartyMention[],
  geography: readonly GeographyMark[],
): readonly PartyMention[] {
  return mentions.filter((mention, index) => {
    const before = mentions[index - 1];
    if (before && isGenitiveDivision(text, before, mention)) return false;
    const country = geography.find((mark) => mark.kind === 'country' && mark.from >= mention.to);
    return !before || !country || !isDivisionOf(text, before, mention, country);
  });
}

/** Stretches in brackets right after a mention that tell of former or present names: places in them are no parties. */
export function aliasBrackets(
  text: string,
  mentions: readonly PartyMention[],
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { to } of mentions) {
    const match = /^[^\n.;]{0,24}?\(([^()]{0,90})\)/u.exec(text.slice(to, to + 120));
    if (!match || /соглаш|договор|протокол|меморанд|деклар|agree/iu.test(match[1] ?? '')) continue;
    const start = to + match[0].indexOf('(');
    found.push([start, to + match[0].length]);
  }
  return found;
}
