import type { DocumentMention } from './document-mention.js';
import type { Picked } from './pick-parties.js';
import { type Party, dedupe } from './places.js';
import { type Found, around } from './records.js';
import { type Scope, isOther, ownersOf, wordsOf } from './scope.js';

const INSIDE = /внутри страны|внутрироссийск|within russia|российск\p{L}+ (?:город|муницип|партн|побратим)/iu;

/** Whether all parties of a document are in Russia. */
export function isAtHome(scope: Scope, picked: Picked, document: DocumentMention): boolean {
  if (picked.foreigns.length > 0) return false;
  if (picked.partnersAtHome.some((party) => isOther(scope, party))) return true;
  const others = picked.domestics.filter((party) => isOther(scope, party));
  if (picked.domestics.length > 1 && others.length > 0) return true;
  if (picked.domestics.length > 1 && document.between) return scope.state.partners.length === 0;
  return (scope.assembly.atHome && picked.domestics.length > 0) || INSIDE.test(wordsOf(scope));
}

/** The sets of parties of documents inside the country: with each partner one, or all together. */
function partySets(scope: Scope, { domestics, partnersAtHome }: Picked): readonly (readonly Party[])[] {
  const named = domestics.filter((party) => !partnersAtHome.includes(party));
  const own = named.length > 0 ? named : ownersOf(scope);
  if (partnersAtHome.length > 0) return partnersAtHome.map((party) => [...own, party]);
  return [domestics.length > 1 ? domestics : [...own, ...domestics]];
}

/** Keeps a document inside the country aside. */
export function recordAtHome(
  scope: Scope,
  document: DocumentMention,
  picked: Picked,
  dates: readonly Found<string>[],
): void {
  for (const [index, parties] of partySets(scope, picked).entries()) {
    const last = parties.at(-1);
    const date = dates.find((one) => last && one.from >= last.to) ?? dates[index] ?? null;
    scope.assembly.domestic.push({
      kind: document.kind,
      title: document.title,
      parties: dedupe(parties),
      signedOn: date?.value ?? 'XXXX',
      ...around([document, ...picked.domestics, ...(date ? [date] : [])]),
    });
  }
}
