import {
  type PlaceMatch,
  type RestoreHints,
  countryByKey,
  findPlaces,
  municipality,
  presentCountry,
  regionByCode,
  restoreNominative,
  type Country,
} from '@pobratim/place-directory';
import { calm } from './bodies.js';
import { agreementOf, caseAfter } from './grammar.js';
import type { PartyMention } from './parties.js';
import type { Token } from './tokens.js';

/** How sure the reader is of a value. */
export type Certainty = 'CERTAIN' | 'PROBABLE' | 'ASK';

/** What the text says about the country of a mention. */
export interface CountryHint {
  readonly country: Country;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** A party with its name in the nominative and, where it can be told, its country. */
export interface Party {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** `true` Russian, `false` foreign, `null` not told by name or text. */
  readonly domestic: boolean | null;
  /** The state of today; `null` where it is not known or has no single heir. */
  readonly country: Country | null;
  readonly countryHint: CountryHint | null;
  readonly region: string | null;
  readonly oktmo: string | null;
  readonly certainty: Certainty;
  readonly rule: string;
  readonly mention: PartyMention;
}

const RUSSIA = 'RU';

/** Puts restored words back between the separators of the text. */
function rejoin(mention: PartyMention, words: readonly string[], text: string): string {
  let at = 0;
  let name = '';
  for (const [index, token] of mention.name.entries()) {
    const count = token.text.split('-').length;
    const part = loud(token) ? calm(token) : words.slice(at, at + count).join('-');
    const before = mention.name[index - 1];
    name += (before ? text.slice(before.to, token.from).replace(/\s+/gu, ' ') : '') + part;
    at += count;
  }
  return name;
}

/** A Latin name in capitals; Cyrillic ones are calmed by the directory's own spelling. */
const loud = (token: Token): boolean =>
  token.text.length > 3 && /^[A-Z]{4}/u.test(token.text) && token.text === token.text.toUpperCase();

function hintsOf(mention: PartyMention, text: string): RestoreHints {
  if (mention.adjective && mention.shape !== 'typed') {
    const word = text.slice(mention.adjective.from, mention.adjective.to).toLowerCase();
    return agreementOf(word, mention.preposition);
  }
  if (mention.shape === 'typed') return { case: mention.case, gender: null };
  if (mention.slot === 'with' || mention.slot === 'between') return { case: 'ins' };
  return { case: caseAfter(mention.preposition) };
}

/** Finds out which place a mention means. */
export function resolveParty(mention: PartyMention, hint: CountryHint | null, text: string): Party {
  const country = hint ? presentCountry(hint.country) : null;
  const base = { from: mention.from, to: mention.to, countryHint: hint, mention };
  const domesticHint = hint ? hint.country.key === RUSSIA : null;
  if (mention.whole !== null) {
    const place =
      mention.name.length > 0 && mention.shape === 'typed'
        ? bestPlace(mention, country?.key ?? null, 'nom')
        : null;
    const known = place ? place.place.country === RUSSIA : null;
    return {
      ...base,
      name: mention.whole,
      domestic: domesticHint ?? (mention.formation === true ? true : known),
      country: hint ? country : place ? countryByKey(place.place.country) : null,
      region: null,
      oktmo: municipality(mention.whole)?.oktmo ?? null,
      certainty: 'PROBABLE',
      rule: `party-${mention.shape}`,
    };
  }
  const hints = hintsOf(mention, text);
  const ours = hint === null && mention.formation === true;
  const place = bestPlace(
    mention,
    ours || hint?.country.key === RUSSIA ? RUSSIA : (country?.key ?? null),
    hints.case,
  );
  const core = place ? rejoin(mention, place.restored, text) : restored(mention, hints, text);
  const name = [mention.prefix, core].filter((part) => part !== '').join(' ') + mention.suffix;
  const agrees = place !== null && (hint === null || place.place.country === country?.key);
  const domestic = hint ? domesticHint : ours ? true : place ? place.place.country === RUSSIA : null;
  const region = domestic === true && agrees ? place.place.division : null;
  return {
    ...base,
    name,
    domestic,
    country: hint ? country : place ? countryByKey(place.place.country) : null,
    region: region !== null && regionByCode(region) ? region : null,
    oktmo: domestic === true ? (municipality(name, region)?.oktmo ?? null) : null,
    certainty: agrees
      ? hint
        ? 'CERTAIN'
        : 'PROBABLE'
      : place || hints.case === null || hints.case === 'nom'
        ? 'PROBABLE'
        : 'ASK',
    rule: place ? 'party-directory' : 'party-restored',
  };
}

function bestPlace(
  mention: PartyMention,
  country: string | null,
  asked: RestoreHints['case'],
): PlaceMatch | null {
  const name = mention.name.map((token) => token.text).join(' ');
  if (name === '') return null;
  const matches = findPlaces(name, { country, case: asked });
  if (country === null || asked === null || asked === 'nom') return matches[0] ?? null;
  const here = matches.find((match) => match.place.country === country);
  return here ?? matches.find((match) => match.exact || match.cases.includes(asked)) ?? null;
}

function restored(mention: PartyMention, hints: RestoreHints, text: string): string {
  const words = mention.name.map((token) => {
    const parts = calm(token).split('-');
    const last = parts.length - 1;
    if (/^(?:на|им|де|ан|дер|сюр|ла|ле|д)$/iu.test(parts[1] ?? '') && parts.length > 2)
      return [restoreNominative(parts[0] ?? '', hints), ...parts.slice(1)].join('-');
    return parts.map((part, index) => (index === last ? restoreNominative(part, hints) : part)).join('-');
  });
  return mention.name
    .map(
      (token, index) =>
        (index === 0 ? '' : text.slice(mention.name[index - 1]?.to, token.from).replace(/\s+/gu, ' ')) +
        (words[index] ?? ''),
    )
    .join('');
}
