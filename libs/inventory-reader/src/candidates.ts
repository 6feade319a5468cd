import type { Assembly } from './assembly.js';
import { fieldsOf } from './fields.js';
import type { Party } from './places.js';
import type { Candidate, DomesticParty, ForeignParty } from './reading.js';
import type { Draft } from './records.js';
import type { Span } from './sentences.js';

/** «Муезерский муниципальный район» is called «Муезерский район» where the text itself does so. */
export function shorterNames(assembly: Assembly): ReadonlyMap<string, string> {
  const shorter = new Map<string, string>();
  for (const { domestics } of assembly.drafts)
    for (const { name } of domestics) {
      const short = name.replace(/ муниципальный (?=район|округ)/u, ' ');
      const stem = short.split(' ')[0]?.replace(/(?:ий|ый|ой)$/u, '') ?? '';
      if (
        short !== name &&
        new RegExp(`${stem}\\p{L}{2,3} ${short.split(' ')[1] ?? ''}`, 'u').test(assembly.text)
      )
        shorter.set(name, short);
    }
  return shorter;
}

/** A Russian party as the reading shows it. */
export function domesticOf(party: Party, shorter: ReadonlyMap<string, string>): DomesticParty {
  return { name: shorter.get(party.name) ?? party.name, oktmo: party.oktmo };
}

function foreignOf(party: Party): ForeignParty {
  return { name: party.name, country: party.country?.alpha2 ?? null, oksm: party.country?.oksm ?? null };
}

/** A quote that opens a bracket takes the closing one that follows. */
function balanced(text: string, { from, to }: Span): Span {
  const quote = text.slice(from, to);
  const open = quote.lastIndexOf('(') > quote.lastIndexOf(')');
  const close = open ? /^[^()]{0,6}\)/u.exec(text.slice(to, to + 8)) : null;
  return { from, to: to + (close?.[0].length ?? 0) };
}

const valueOf = <Value>(found: { readonly value: Value } | null): Value | null => found?.value ?? null;

/** A draft as the reading shows it. */
export function candidateOf(text: string, draft: Draft, shorter: ReadonlyMap<string, string>): Candidate {
  const { from, to } = balanced(text, draft.quote);
  return {
    kind: draft.document?.kind ?? null,
    title: draft.title,
    domesticParties: draft.domestics.map((party) => domesticOf(party, shorter)),
    foreignParties: draft.foreigns.map(foreignOf),
    signedOn: valueOf(draft.signedOn) ?? 'XXXX',
    since: draft.document ? null : valueOf(draft.since),
    legalStatus: valueOf(draft.legalStatus),
    activity: valueOf(draft.activity),
    partnerPosition: valueOf(draft.partnerPosition),
    quote: text.slice(from, to),
    from,
    to,
    fields: fieldsOf(draft),
  };
}
