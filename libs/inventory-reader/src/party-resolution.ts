import {
  type PlaceMatch,
  type RestoreHints,
  countryByKey,
  findPlaces,
  foldName,
  municipality,
  presentCountry,
  regionByCode,
} from '@pobratim/place-directory';
import { agreementOf, caseAfter } from './grammar.js';
import type { PartyMention } from './party-mention.js';
import { restoredName, spelledName } from './spelling.js';
import type { Certainty, CountryHint, Party } from './places.js';

const RUSSIA = 'RU';

/** What the words around a name tell about its case. */
function hintsOf(mention: PartyMention, text: string): RestoreHints {
  if (mention.adjective && mention.shape !== 'typed') {
    const word = text.slice(mention.adjective.from, mention.adjective.to).toLowerCase();
    return agreementOf(word, mention.preposition);
  }
  if (mention.shape === 'typed') return { case: mention.case, gender: null };
  if (mention.slot === 'with' || mention.slot === 'between') return { case: 'ins' };
  return { case: caseAfter(mention.preposition) };
}

function bestPlace(
  mention: PartyMention,
  country: string | null,
  { case: asked, gender }: RestoreHints,
): PlaceMatch | null {
  const name = mention.name.map((token) => token.text).join(' ');
  if (name === '') return null;
  const matches = findPlaces(name, { country, case: asked });
  if (country === null) return matches[0] ?? null;
  const here = matches.find((match) => match.place.country === country);
  const fits = ({ exact, cases, nominative }: PlaceMatch): boolean =>
    exact ||
    (asked !== null && cases.includes(asked) && (gender !== 'masculine' || !/[ая]$/u.test(nominative)));
  return here ?? matches.find(fits) ?? null;
}

interface Told {
  readonly hint: CountryHint | null;
  /** Whether the hint, or the words of a Russian municipality, make it ours; `null` where neither says. */
  readonly ours: boolean | null;
  /** Key of the country to prefer among places of one name. */
  readonly prefer: string | null;
}

function toldOf(mention: PartyMention, hint: CountryHint | null): Told {
  if (hint) {
    const present = presentCountry(hint.country);
    const ours = hint.country.key === RUSSIA;
    return { hint, ours, prefer: ours ? RUSSIA : (present?.key ?? null) };
  }
  return mention.formation === true
    ? { hint, ours: true, prefer: RUSSIA }
    : { hint, ours: null, prefer: null };
}

const countryOf = ({ hint }: Told, place: PlaceMatch | null): Party['country'] => {
  if (hint) return presentCountry(hint.country);
  return place ? countryByKey(place.place.country) : null;
};

/** A name that its shape gives whole: a district, a union, an executive body. */
function resolveWhole(mention: PartyMention, whole: string, told: Told): Pick<Party, Settled> {
  const place = mention.shape === 'typed' ? bestPlace(mention, told.prefer, { case: 'nom' }) : null;
  const known = place ? place.place.country === RUSSIA : null;
  return {
    name: whole,
    domestic: told.ours ?? known,
    country: countryOf(told, place),
    region: null,
    oktmo: municipality(whole)?.oktmo ?? null,
    certainty: 'PROBABLE',
    rule: `party-${mention.shape}`,
  };
}

type Settled = 'name' | 'domestic' | 'country' | 'region' | 'oktmo' | 'certainty' | 'rule';

function certaintyOf(told: Told, place: PlaceMatch | null, asked: RestoreHints['case']): Certainty {
  if (place && told.hint && place.place.country === told.prefer) return 'CERTAIN';
  return place || asked === null || asked === 'nom' ? 'PROBABLE' : 'ASK';
}

/** A bare or a typed name: its nominative and the place it most likely means. */
function resolveName(mention: PartyMention, told: Told, text: string): Pick<Party, Settled> {
  const hints = hintsOf(mention, text);
  const place = bestPlace(mention, told.prefer, hints);
  const core = place ? spelledName(mention, place.restored, text) : restoredName(mention, hints, text);
  const name = [mention.prefix, core].filter((part) => part !== '').join(' ') + mention.suffix;
  const domestic = told.ours ?? (place ? place.place.country === RUSSIA : null);
  const ours = domestic === true && place?.place.country === RUSSIA;
  const region = ours && regionByCode(place.place.division) ? place.place.division : null;
  return {
    name,
    domestic,
    country: countryOf(told, place),
    region,
    oktmo: domestic === true ? (municipality(name, region)?.oktmo ?? null) : null,
    certainty: certaintyOf(told, place, hints.case),
    rule: place ? 'party-directory' : 'party-restored',
  };
}

/** Finds out which place a mention means. */
export function resolveParty(mention: PartyMention, hint: CountryHint | null, text: string): Party {
  const told = toldOf(mention, hint);
  const settled =
    mention.whole === null ? resolveName(mention, told, text) : resolveWhole(mention, mention.whole, told);
  return {
    ...settled,
    key: foldName(settled.name),
    from: mention.from,
    to: mention.to,
    countryHint: hint,
    mention,
  };
}
