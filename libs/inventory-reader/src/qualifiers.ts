import { countryByKey } from '@pobratim/place-directory';
import type { GeographyMark } from './geography.js';
import type { PartyMention } from './parties.js';
import type { CountryHint } from './places.js';

const REACH = 160;
const NOW = '(?:ныне|now|сейчас|теперь|в\\s+настоящее\\s+время|сегодня|современн\\p{L}+)';
const GENITIVE = /^[\s\u00a0]*$/u;
const COMMA = /^\s*,\s*(?:\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,2}\s*,\s*)?$/u;
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

/**
 * The country that the words beside a mention give it: after it in brackets, after a comma, in the genitive; before it as an adjective;
 * inside the name of a union. A vanished state gives way to the present one that the text names.
 */
export function countryBeside(
  text: string,
  mention: PartyMention,
  geography: readonly GeographyMark[],
  limit: number,
): CountryHint | null {
  const inside =
    mention.shape === 'body'
      ? geography.find(
          (mark) => mark.from >= mention.from && mark.to <= mention.to && (mark.country ?? mark.region),
        )
      : undefined;
  const insideCountry = inside?.country ?? (inside?.region ? countryByKey('RU') : null);
  const countries = geography.filter(
    (mark) =>
      mark.kind === 'country' &&
      mark.from >= mention.to &&
      mark.from < mention.to + REACH &&
      mark.from < limit,
  );
  const regions = geography.filter((mark) => mark.kind === 'region');
  const first = countries[0];
  const rule = first ? ruleOf(gapWithout(text, [mention.to, first.from], regions)) : null;
  if (first?.country && rule) {
    const present = presentNamed(
      text,
      first,
      geography.filter((mark) => mark.kind === 'country'),
    );
    const named = present?.country ?? first.country;
    return {
      country: named,
      from: first.from,
      to: present?.to ?? first.to,
      rule: present ? 'country-present' : rule,
    };
  }
  if (inside && insideCountry)
    return { country: insideCountry, from: inside.from, to: inside.to, rule: 'country-in-name' };
  if (mention.shape === 'body' && mention.whole && /российск/iu.test(mention.whole)) {
    const russia = countryByKey('RU');
    if (russia) return { country: russia, from: mention.from, to: mention.to, rule: 'country-in-name' };
  }
  const region = regions.find(
    (mark) =>
      mark.from >= mention.to &&
      mark.from < limit &&
      mark.region &&
      /^[\s,]*\(?[^()]{0,3}$/u.test(text.slice(mention.to, mark.from)),
  );
  const russia = region ? countryByKey('RU') : null;
  if (region && russia) return { country: russia, from: region.from, to: region.to, rule: 'region-beside' };
  const { adjective } = mention;
  return adjective?.country
    ? { country: adjective.country, from: adjective.from, to: adjective.to, rule: 'country-adjective' }
    : null;
}

const DIVISION_THEN_COUNTRY = /^\s*,\s*$/u;

/** «Charlotte, North Carolina, USA»: a name between a place and its country is a division, when no directory knows it. */
export function withoutDivisions(
  text: string,
  mentions: readonly PartyMention[],
  geography: readonly GeographyMark[],
): readonly PartyMention[] {
  return mentions.filter((mention, index) => {
    const before = mentions[index - 1];
    const country = geography.find((mark) => mark.kind === 'country' && mark.from >= mention.to);
    if (!before || !country || mention.strong || mention.shape !== 'name') return true;
    return !(
      DIVISION_THEN_COUNTRY.test(text.slice(before.to, mention.from)) &&
      DIVISION_THEN_COUNTRY.test(text.slice(mention.to, country.from))
    );
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
