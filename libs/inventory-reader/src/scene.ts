import { countryByKey, findPlaces } from '@pobratim/place-directory';
import type { BlockFacts } from './facts.js';
import { within } from './spans.js';
import { RUSSIAN_TYPE, type Row, hintedRows, isKnownTown, weakHint } from './hints.js';
import { resolveParty } from './party-resolution.js';
import type { Passage, Scene } from './passage.js';
import { type CountryHint, type Party, isOurs } from './places.js';

const PAIR = /^\s*[–—-]\s*$/u;

const plainName = (name: string): string =>
  name.toLowerCase().replace(/ муниципальный (?=район|округ)/u, ' ');

/** Whether a party is the one whose list this is, «муниципальный» aside. */
const isHome = (party: Party, scene: Scene): boolean =>
  scene.home !== null && plainName(scene.home.name) === plainName(party.name);

const russian = (party: Party): Party => ({ ...party, domestic: true, country: countryByKey('RU') });

/** The parties of a segment, each known to be Russian or foreign. */
export function partiesOf(passage: Passage, scene: Scene): readonly Party[] {
  const { text, sentence, segment } = passage;
  const rows = hintedRows(passage, within(sentence.mentions, segment), scene.country);
  const parties = rows.map((row, index) => resolveRow(text, rows, index, scene));
  return decide(passage, settlePairs(text, withKnownCountries(parties), rows, scene), scene);
}

function resolveRow(text: string, rows: readonly Row[], index: number, scene: Scene): Party {
  const { mention, hint, weak } = rows[index] as Row;
  const party = resolveParty(mention, hint, text);
  if (hint) return party;
  if (isHome(party, scene) || (party.domestic === null && isFirstBetween(rows, index))) return russian(party);
  if (standsAlone(party, rows, index, weak)) return party;
  const far = mention.formation === true ? null : weakHint(mention, weak);
  if (far) return { ...resolveParty(mention, far, text), certainty: 'PROBABLE' };
  return party.domestic === null && RUSSIAN_TYPE.test(party.name) ? russian(party) : party;
}

/** Whether a country told from afar is not believed of a party. */
function standsAlone(party: Party, rows: readonly Row[], index: number, weak: CountryHint | null): boolean {
  if (party.domestic === null && acts(party, rows)) return true;
  const doubted = rows.length > 1 && weak !== null && isKnownTown(party, weak.country);
  return doubted || followsOurs(rows, index);
}

/** «между Елецким районом и Ивацевичским районом Беларуси»: of two, one is ours, and the other has its country. */
function isFirstBetween(rows: readonly Row[], index: number): boolean {
  const between = rows.filter((row) => row.mention.slot === 'between');
  return between.length === 2 && between[0] === rows[index] && between[1]?.hint !== null;
}

/** A district between a Russian place and one with a country of its own, in one list: it is left to the order of words. */
function followsOurs(rows: readonly Row[], index: number): boolean {
  const [before, row, next] = [rows[index - 1], rows[index], rows[index + 1]];
  if (!before || row?.mention.shape !== 'adjectival') return false;
  if (!row.mention.coordinated || !next?.mention.coordinated) return false;
  return findPlaces(before.mention.name.map((token) => token.text).join(' '))[0]?.place.country === 'RU';
}

/** A party named twice in a line is of one country, and so is a part of a city named with it. */
function withKnownCountries(parties: readonly Party[]): readonly Party[] {
  const hinted = parties.filter((one) => one.countryHint && one.domestic !== true);
  return parties.map((party) => {
    if (party.countryHint || party.domestic === true) return party;
    const told = hinted.find((one) => one.name === party.name || one.name.endsWith(party.name));
    if (!told) return party;
    return { ...party, domestic: told.domestic, country: told.country, countryHint: told.countryHint };
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
    if (PAIR.test(text.slice(party.to, next.from)))
      return next.domestic === true ? party : oursOfPair(text, party);
    const listed = rows[index + 1]?.mention.coordinated === true && scene.home === null;
    return listed ? oursIfAlone(text, party) : party;
  });
}

/** The first of «А – Б», where the second is not ours. */
const oursOfPair = (text: string, party: Party): Party =>
  party.domestic === null ? russian(party) : oursIfAlone(text, party);

/** A party that only a heading made foreign is ours, when its name alone does not say otherwise. */
function oursIfAlone(text: string, party: Party): Party {
  if (party.domestic === true || party.countryHint === null) return party;
  return resolveParty(party.mention, null, text).domestic === false ? party : russian(party);
}

/** Settles who is neither: after what is known, the list's owner and the order of the words decide. */
function decide(passage: Passage, parties: readonly Party[], scene: Scene): readonly Party[] {
  const anyOurs = parties.some(isOurs);
  const settled: Party[] = [];
  for (const [index, party] of parties.entries()) {
    const rest = parties.slice(index + 1);
    if (party.domestic !== null) settled.push(party);
    else if (
      isAmid(party, settled.at(-1), rest) ||
      (!anyOurs && !settled.some(isOurs) && (acts(party, parties) || leads(passage, party, rest, scene)))
    )
      settled.push(russian(party));
    else settled.push({ ...party, domestic: false, certainty: 'ASK' });
  }
  return settled;
}

/** «С коммуной Инари Печенгский район заключил»: a district in the nominative beside a partner after «с» is ours. */
function acts({ mention }: Party, others: readonly { readonly mention: Party['mention'] }[]): boolean {
  if (mention.shape === 'name' || mention.case !== 'nom' || mention.slot !== 'plain') return false;
  return others.some((one) => one.mention.slot === 'with' && one.mention !== mention);
}

/** «АДМИНИСТРАЦИЯ КЯХТИНСКОГО РАЙОНА», «Кяхтинский район взаимодействует»: a district that sends or acts. */
function isSender(text: string, { from, mention }: Party): boolean {
  if (mention.shape === 'name' || mention.slot === 'with') return false;
  return (
    mention.case === 'nom' || /администраци\p{L}{1,3}\s+$/iu.test(text.slice(Math.max(0, from - 20), from))
  );
}

/** The first of several, where no list has an owner or the line begins with it. */
function leads({ text, block }: Passage, party: Party, rest: readonly Party[], scene: Scene): boolean {
  if (scene.home === null && rest.length === 0 && isSender(text, party)) return true;
  const heads = party.from === block.start && /^\s*[:.]|^\s+\p{Ll}/u.test(text.slice(party.to, party.to + 3));
  if (rest.length === 0 && heads && scene.country === null && mentionsOther(block, party)) return true;
  if (rest.every(isOurs)) return false;
  return scene.home === null || (heads && party.mention.slot === 'plain');
}

/** «Мясниковский район. Меморандум с общиной Арташат»: whether a district that heads a block has a partner with a country below. */
const mentionsOther = ({ sentences }: BlockFacts, { mention, to }: Party): boolean =>
  mention.shape !== 'name' &&
  sentences.some((one) => one.mentions.some(({ slot, from }) => slot === 'with' && from > to));

/** A party that goes on a Russian list: before the one with a country, or a district counted up in the genitive. */
function isAmid(party: Party, before: Party | undefined, rest: readonly Party[]): boolean {
  const { mention } = party;
  if (!mention.coordinated || before?.domestic !== true) return false;
  if (rest.some((one) => one.domestic === false && one.mention.coordinated)) return true;
  return mention.shape === 'adjectival' && mention.case === 'gen' && mention.slot !== 'with';
}
