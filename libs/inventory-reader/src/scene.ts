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
  const parties = rows.map(({ mention, hint, weak }) => {
    const party = resolveParty(mention, hint, text);
    if (hint || (party.domestic === true && isHome(party, scene))) return party;
    const far = weakHint(mention, weak);
    if (far) return { ...resolveParty(mention, far, text), certainty: 'PROBABLE' as const };
    return party.domestic === null && RUSSIAN_TYPE.test(party.name) ? russian(party) : party;
  });
  return decide(text, facts, settlePairs(text, parties, rows, scene), scene);
}

export const isHome = (party: Party, scene: Scene): boolean =>
  scene.home?.name.toLowerCase() === party.name.toLowerCase();

function russian(party: Party): Party {
  return { ...party, domestic: true, country: countryByKey('RU') };
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
    settled.push(amid || first ? russian(party) : { ...party, domestic: false, certainty: 'ASK' });
  }
  return settled;
}
