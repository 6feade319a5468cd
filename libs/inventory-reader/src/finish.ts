import type { Assembly } from './assembly.js';
import type { BlockFacts } from './facts.js';
import { candidateOf, domesticOf, shorterNames } from './candidates.js';
import { type Party, sameName, sameParties, sharesParty } from './places.js';
import type { InventoryReading } from './reading.js';
import { setStatus } from './records.js';
import { readSource } from './source.js';

/** Turns what was gathered into the reading: relations without a document, statuses of relations, names, order. */
export function finish(
  assembly: Assembly,
  blocks: readonly BlockFacts[],
  readerVersion: string,
): InventoryReading {
  const { text } = assembly;
  addRelations(assembly);
  dateOwnText(assembly, blocks);
  for (const { mark, partners, group } of assembly.spread)
    for (const draft of assembly.drafts)
      if (draft.group === group && sharesParty(draft.foreigns, partners))
        setStatus(draft, mark, 'status-of-relation');
  fillOwners(assembly);
  const told = toldCountries(assembly);
  const shorter = shorterNames(assembly);
  const candidates = assembly.drafts
    .filter((draft) => draft.foreigns.length > 0)
    .sort((a, b) => a.quote.from - b.quote.from || a.quote.to - b.quote.to)
    .map((draft) =>
      candidateOf(
        text,
        { ...draft, foreigns: draft.foreigns.map((party) => told.get(party.key) ?? party) },
        shorter,
      ),
    );
  const unread = assembly.unread.filter(
    (line) => !candidates.some((one) => one.from >= line.from && one.to <= line.to),
  );
  return {
    readerVersion,
    source: readSource(text, blocks),
    candidates,
    domestic: assembly.domestic.map((pair) => ({
      kind: pair.kind,
      title: pair.title,
      parties: pair.parties.map((party) => domesticOf(party, shorter)),
      signedOn: pair.signedOn,
      quote: text.slice(pair.from, pair.to),
      from: pair.from,
      to: pair.to,
    })),
    unrecognised: unread.map(({ from, to, reason }) => ({ quote: text.slice(from, to), from, to, reason })),
  };
}

const SIGNED_AT = /^(?:подписан|соверш[её]н|составлен|заключ[её]н|г\.|город |done at|signed (?:at|in))/iu;
const TITLE_REACH = 400;

/** A text that is itself the document says at its end, or under its title, where and when it was signed. */
function dateOwnText(assembly: Assembly, blocks: readonly BlockFacts[]): void {
  const [only] = assembly.drafts;
  if (
    assembly.drafts.length !== 1 ||
    !only?.document?.between ||
    only.signedOn ||
    only.document.from > TITLE_REACH
  )
    return;
  for (const sentence of blocks.flatMap((block) => block.sentences)) {
    const date = sentence.dates.find((one) => one.edtf !== null && !one.range);
    if (
      !date?.edtf ||
      sentence.from < only.document.to ||
      !SIGNED_AT.test(assembly.text.slice(sentence.from, sentence.to))
    )
      continue;
    assembly.drafts[0] = {
      ...only,
      signedOn: { value: date.edtf, from: date.from, to: date.to, rule: 'date-of-signing-place' },
    };
    const rest = assembly.unread.filter((line) => line.from > sentence.to);
    assembly.unread.splice(0, assembly.unread.length, ...rest);
    return;
  }
}

/** A text that never says whose list it is tells it by whom it names most. */
function fillOwners({ drafts }: Assembly): void {
  const counts = new Map<string, { readonly party: Party; count: number }>();
  for (const party of drafts.flatMap((draft) => draft.domestics)) {
    const known = counts.get(party.key);
    if (known) known.count += 1;
    else counts.set(party.key, { party, count: 1 });
  }
  const [owner] = [...counts.values()].sort((a, b) => b.count - a.count);
  for (const [index, draft] of drafts.entries())
    if (owner && draft.domestics.length === 0)
      drafts[index] = { ...draft, domestics: [{ ...owner.party, certainty: 'ASK' }] };
}

/** Parties whose country the text tells in another line: it holds for every mention that has none. */
function toldCountries({ drafts }: Assembly): ReadonlyMap<string, Party> {
  const all = drafts.flatMap((draft) => draft.foreigns);
  const known = new Map(all.filter((party) => party.country !== null).map((party) => [party.key, party]));
  const told = new Map<string, Party>();
  for (const party of all) {
    const other = known.get(party.key);
    if (other && party.country === null && party.countryHint === null)
      told.set(party.key, { ...party, country: other.country, certainty: 'PROBABLE' });
  }
  return told;
}

/** A relation becomes a record when no document of the same parties is named anywhere. */
function addRelations(assembly: Assembly): void {
  for (const { partner, domestics, since, span, group } of assembly.relations) {
    const known = assembly.drafts.find(
      (draft) =>
        draft.foreigns.some((one) => sameName(one, partner)) &&
        (domestics.length === 0 || sameParties(draft.domestics, domestics) || draft.document === null),
    );
    if (known && (known.document !== null || sameParties(known.domestics, domestics))) continue;
    assembly.drafts.push({
      document: null,
      title: null,
      domestics,
      foreigns: [partner],
      signedOn: null,
      since,
      relation: span,
      quote: span,
      group,
      legalStatus: null,
      activity: null,
      partnerPosition: null,
    });
  }
}
