import { type Country, countryByKey, findPlaces } from '@pobratim/place-directory';
import { type BlockFacts, type SentenceFacts, within } from './facts.js';
import type { PartyMention } from './parties.js';
import { type CountryHint, type Party, resolveParty } from './places.js';
import { countryBeside } from './qualifiers.js';
import type { Span } from './sentences.js';

/** What a block inherits from the headings and the lines above it. */
export interface Scene {
  /** The Russian party whose list this is. */
  readonly home: Party | null;
  /** The country of a heading. */
  readonly country: CountryHint | null;
}

const RUSSIAN_TYPE =
  /(?:сельское|городское) поселение$|городской округ|муниципальный (?:район|округ)$|сельсовет$/u;
const PAIR = /^\s*[–—-]\s*$/u;

/** How much likelier a big Russian town is than a small foreign one of its name, before a heading is believed against it. */
const FAR_BIGGER = 5;

/** Whether the place a name brings to mind first is Russian although the list is of another country. */
function rathersRussian(mention: PartyMention, country: Country): boolean {
  const matches = findPlaces(mention.name.map((token) => token.text).join(' '));
  const russian = matches.find((match) => match.place.country === 'RU');
  if (!russian) return false;
  const there = matches.find((match) => match.place.country === country.key);
  if (!there && matches[0]?.place.country !== 'RU') return false;
  return !there || russian.place.population > FAR_BIGGER * there.place.population;
}

/** A country told from afar (a heading, the words before, the end of a list) for a name that has none beside it. */
function weakHint(mention: PartyMention, hint: CountryHint | null): CountryHint | null {
  if (!hint || mention.level !== 'municipal') return hint;
  if (mention.shape === 'adjectival') return RUSSIAN_TYPE.test(mention.whole ?? '') ? null : hint;
  if (mention.shape === 'name' || mention.prefix === '')
    return rathersRussian(mention, hint.country) ? null : hint;
  return hint;
}

interface Row {
  readonly mention: PartyMention;
  readonly hint: CountryHint | null;
  readonly weak: CountryHint | null;
}

/** The country that the words before a mention set: «в Китае – с Харбином и Далянем». */
function countryBefore(
  facts: BlockFacts,
  segment: Span,
  mention: PartyMention,
  rows: readonly Row[],
): CountryHint | null {
  const marks = facts.geography.filter(
    (mark) => mark.kind === 'country' && mark.from >= segment.from && mark.to <= mention.from,
  );
  const last = marks.at(-1);
  if (
    !last?.country ||
    rows.some(
      (row) => row.hint?.from === last.from || (row.mention.from <= last.from && last.to <= row.mention.to),
    )
  )
    return null;
  return { country: last.country, from: last.from, to: last.to, rule: 'country-before' };
}

/** The rows of a segment with the hints beside them, those of a list's end handed back along «и». */
function rowsOf(
  text: string,
  facts: BlockFacts,
  segment: Span,
  mentions: readonly PartyMention[],
  scene: Scene,
): readonly Row[] {
  const rows: Row[] = [];
  for (const [index, mention] of mentions.entries()) {
    const hint = countryBeside(text, mention, facts.geography, mentions[index + 1]?.from ?? segment.to + 1);
    const weak = countryBefore(facts, segment, mention, rows) ?? scene.country;
    rows.push({ mention, hint, weak });
  }
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const [row, next] = [rows[index], rows[index + 1]];
    if (!row || !next?.mention.coordinated || row.hint) continue;
    const given = next.hint ?? null;
    if (
      given &&
      given.rule !== 'country-adjective' &&
      given.rule !== 'country-in-name' &&
      given.rule !== 'region-beside'
    )
      rows[index] = { ...row, weak: given };
    else if (next.weak && next.weak !== scene.country) rows[index] = { ...row, weak: next.weak };
  }
  for (let index = 1; index < rows.length; index += 1) {
    const [before, row] = [rows[index - 1], rows[index]];
    if (
      row &&
      before?.hint?.rule === 'country-adjective' &&
      before.mention.number === 'many' &&
      row.mention.coordinated &&
      !row.hint
    )
      rows[index] = { ...row, hint: before.hint };
  }
  return rows;
}

/** A name between a Russian one and one with a country of its own, in one list, and itself in no directory: it is left to the order of words. */
function followsOurs(rows: readonly Row[], index: number): boolean {
  const [before, row, next] = [rows[index - 1], rows[index], rows[index + 1]];
  if (
    !before ||
    !row?.mention.coordinated ||
    !next?.mention.coordinated ||
    row.mention.shape !== 'adjectival'
  )
    return false;
  return findPlaces(before.mention.name.map((token) => token.text).join(' '))[0]?.place.country === 'RU';
}

const KNOWN_TOWN = 20_000;

/** A town that the directory knows well enough to doubt a heading among several parties. */
function isKnownTown(party: Party, told: Country): boolean {
  if (party.mention.shape === 'adjectival' || party.country === null || party.domestic !== false)
    return false;
  const matches = findPlaces(party.name, { case: 'nom' });
  const [first] = matches;
  if (first?.exact !== true || matches.some((match) => match.place.country === told.key)) return false;
  return first.place.population > KNOWN_TOWN && first.place.country === party.country.key;
}

/** The parties of a segment, each known to be Russian or foreign. */
export function partiesOf(
  text: string,
  facts: BlockFacts,
  sentence: SentenceFacts,
  segment: Span,
  scene: Scene,
): readonly Party[] {
  const mentions = within(sentence.mentions, segment);
  const rows = rowsOf(text, facts, segment, mentions, scene);
  const parties = rows.map(({ mention, hint, weak }, index) => {
    const party = resolveParty(mention, hint, text);
    if (hint) return party;
    if (isHome(party, scene)) return russian(party);
    if (followsOurs(rows, index) || (rows.length > 1 && weak && isKnownTown(party, weak.country)))
      return party;
    const far = weakHint(mention, weak);
    if (far) return { ...resolveParty(mention, far, text), certainty: 'PROBABLE' as const };
    return party.domestic === null && RUSSIAN_TYPE.test(party.name) ? russian(party) : party;
  });
  return decide(text, facts, settlePairs(text, withKnownCountries(parties), rows, scene), scene);
}

const plainName = (name: string): string =>
  name.toLowerCase().replace(/ муниципальный (?=район|округ)/u, ' ');

/** Whether a party is the one whose list this is, «муниципальный» aside. */
export const isHome = (party: Party, scene: Scene): boolean =>
  scene.home !== null && plainName(scene.home.name) === plainName(party.name);

function russian(party: Party): Party {
  return { ...party, domestic: true, country: countryByKey('RU') };
}

/** A party named twice in a line is of one country, and so is a part of a city named with it. */
function withKnownCountries(parties: readonly Party[]): readonly Party[] {
  return parties.map((party) => {
    if (party.countryHint || party.domestic === true) return party;
    const told = parties.find(
      (one) =>
        one.countryHint &&
        one.domestic !== true &&
        (one.name === party.name || one.name.endsWith(party.name)),
    );
    return told
      ? { ...party, domestic: told.domestic, country: told.country, countryHint: told.countryHint }
      : party;
  });
}

/** In «А – Б» and in pairs under a country's heading the first is ours. */
function settlePairs(
  text: string,
  parties: readonly Party[],
  rows: readonly Row[],
  scene: Scene,
): readonly Party[] {
  return parties.map((party, index) => {
    const next = parties[index + 1];
    if (!next || rows[index]?.hint || parties.slice(0, index).some((one) => one.domestic !== false))
      return party;
    const dash = PAIR.test(text.slice(party.to, next.from));
    const listed = rows[index + 1]?.mention.coordinated === true && scene.home === null;
    if (!(dash || listed) || party.domestic === true) return party;
    const unsure =
      party.mention.shape === 'adjectival' || rows[index]?.weak !== null || party.domestic === null;
    if (!unsure || party.countryHint === null) return party;
    const alone = resolveParty(party.mention, null, text);
    return alone.domestic === false ? party : russian(alone);
  });
}

/** Settles who is neither: after what is known, the list's owner and the order of the words decide. */
function decide(text: string, facts: BlockFacts, parties: readonly Party[], scene: Scene): readonly Party[] {
  const settled: Party[] = [];
  for (const [index, party] of parties.entries()) {
    if (party.domestic !== null) {
      settled.push(party);
      continue;
    }
    const later = parties.slice(index + 1).some((one) => one.domestic !== true);
    const ours = settled.some((one) => one.domestic === true) || parties.some((one) => one.domestic === true);
    const head =
      party.from === facts.start && /^\s*[:.]|^\s+\p{Ll}/u.test(text.slice(party.to, party.to + 3));
    const amid =
      party.mention.coordinated &&
      settled.at(-1)?.domestic === true &&
      parties.slice(index + 1).some((one) => one.domestic === false && one.mention.coordinated);
    const first = !ours && later && (scene.home === null || (head && party.mention.slot === 'plain'));
    const enumerated =
      party.mention.coordinated &&
      party.mention.shape === 'adjectival' &&
      party.mention.case === 'gen' &&
      party.mention.slot !== 'with' &&
      settled.at(-1)?.domestic === true;
    settled.push(
      amid || first || enumerated ? russian(party) : { ...party, domestic: false, certainty: 'ASK' },
    );
  }
  return settled;
}
