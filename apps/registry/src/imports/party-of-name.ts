import { countryByKey, findPlaces, foldName, regionByOktmo, type Country } from '@pobratim/place-directory';
import type { PartyKind } from '../vocabulary/party-terms.js';
import type { CandidateParty } from './candidate.js';

/** A Russian party as the reader names it. */
export interface NamedAtHome {
  readonly name: string;
  readonly oktmo: string | null;
}

/** A foreign party as the reader names it. */
export interface NamedAbroad {
  readonly name: string;
  readonly country: string | null;
  readonly oksm: string | null;
}

const RUSSIA = { oksm: '643', country: 'RU' } as const;

/** Words of a name that say what the party is; the first that fits decides. Without any it is a municipality. */
const KIND_WORDS: readonly (readonly [PartyKind, RegExp])[] = [
  ['UNION_OF_MUNICIPALITIES', /^союз (гмин|общин|коммун|муниципалитетов)|еврорегион/],
  ['ASSOCIATION', /ассоциаци|конгресс|^союз |совет муниципальных образований|association|^union of/],
  ['STATE_BODY', /агентств|министерств|ведомств|правительств|посольств|ministry|agency/],
  ['EXECUTIVE_BODY', /исполнительн\S* комитет|исполком|администраци|мэри|магистрат|акимат|хокимият|ratusz/],
  ['CITY_DISTRICT', /^(район|округ|квартал) .+ (города|г\.) |district of/],
];

/** The words before a name that say no more than that it is a municipality: the party is the place. */
const PLAIN_WORDS = /^(муниципалитет|муниципальное образование|город|г\.)\s+/iu;

/** What a name by its own words says the party is. */
export function partyKindOf(name: string): PartyKind {
  const folded = name.toLowerCase();
  return KIND_WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'MUNICIPALITY';
}

/** A party on our side of the border, with what the directory knows of it. */
export function partyAtHome({ name, oktmo }: NamedAtHome): CandidateParty {
  return {
    kind: oktmo === null ? partyKindOf(name) : 'MUNICIPALITY',
    name,
    side: 'RU',
    oktmo,
    region: oktmo === null ? null : (regionByOktmo(oktmo)?.code ?? null),
    ...RUSSIA,
    place: null,
    nameAsSigned: name,
    countryAsSigned: null,
    bodyName: null,
  };
}

/**
 * A party on the other side, with what the directory knows of it.
 * @param countryWords the words of the text that name its country
 */
export function partyAbroad(
  { name, country, oksm }: NamedAbroad,
  countryWords: string | null,
): CandidateParty {
  const kind = partyKindOf(name);
  const bare = kind === 'MUNICIPALITY' ? name.replace(PLAIN_WORDS, '') : name;
  return {
    kind,
    name: bare,
    side: country === RUSSIA.country ? 'RU' : 'FOREIGN',
    oktmo: null,
    region: null,
    oksm,
    country,
    place: kind === 'MUNICIPALITY' ? placeOf(bare, country ?? oksm) : null,
    nameAsSigned: name,
    countryAsSigned: countryAsNamed(countryWords, countryByKey(country ?? oksm ?? '')),
    bodyName: null,
  };
}

/** A town must be this many times larger than its namesakes for its name to mean it. */
const FAR_LARGER = 10;

/** The one place of a country that a name in the nominative means; `null` where there is none, or no telling. */
function placeOf(name: string, country: string | null): string | null {
  if (country === null) return null;
  const [first, second] = findPlaces(name, { country })
    .filter(({ place, nominative }) => place.country === country && foldName(nominative) === foldName(name))
    .map(({ place }) => place)
    .sort((left, right) => right.population - left.population);
  if (first === undefined) return null;
  return second === undefined || first.population > FAR_LARGER * second.population ? first.geonameId : null;
}

/** The country as the text has it, where that is a name in the nominative («ФРГ»); declined words are behind the span. */
function countryAsNamed(words: string | null, country: Country | null): string | null {
  if (words === null || country === null) return null;
  const folded = foldName(words);
  return [country.name, ...country.names].some((name) => foldName(name) === folded) ? words : null;
}
