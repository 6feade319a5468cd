import type { RelationDraft } from './assembly.js';
import { within } from './spans.js';
import type { DatedWords } from './pick-dates.js';
import { type Party, dedupe, isForeign, isOurs } from './places.js';
import { type Found, around } from './records.js';
import type { RelationMark } from './relations.js';
import { type Scope, isOther, ownersOf, wordsOf } from './scope.js';

const ONLY_TALK =
  /(?<!\p{L})(?:возможн|потенциальн|обсужда|обсудил|планир|предлож|намер|собира|рассматр|перспектив|хот(?:ят|ели))\p{L}*/iu;
const DENIED = /^[^.,;:]{0,30}?(?<!\p{L})(?:не име|нет(?!\p{L})|не установл|не наш)/iu;
const GENERAL = /(?:зарубежн|иностранн|foreign)\p{L}*\s+$/iu;

/** A relation that the segment tells without naming a document; returns whether the segment was used. */
export function draftRelations(scope: Scope, written: boolean): boolean {
  const { assembly, state, parties } = scope;
  const mark = relationOf(scope);
  if (!mark || written) return false;
  const abroad = dedupe(parties.filter(isForeign));
  const ours = dedupe(parties.filter(isOurs));
  if (abroad.length === 0 && keptAtHome(scope, ours)) return true;
  const since = startOf(scope.dates);
  const partners = [abroad, state.partners, assembly.listPartners].find((one) => one.length > 0) ?? [];
  const linked = ours.filter((party) => party.mention.slot !== 'genitive' || !isOther(scope, party));
  const domestics = linked.length > 0 ? linked : ownersOf(scope);
  for (const partner of partners) {
    const here = [mark, ...(since ? [since] : []), ...(abroad.includes(partner) ? [partner] : [])];
    assembly.relations.push({ partner, domestics, since, span: around(here), group: state.group });
  }
  return partners.length > 0;
}

/** The word of relation of a segment that is more than talk of one. */
function relationOf(scope: Scope): RelationMark | null {
  const { assembly, facts, segment } = scope;
  const [mark] = within(facts.relations, segment);
  if (!mark || ONLY_TALK.test(wordsOf(scope))) return null;
  if (DENIED.test(assembly.text.slice(mark.to, Math.min(segment.to, mark.to + 40)))) return null;
  return GENERAL.test(assembly.text.slice(Math.max(segment.from, mark.from - 24), mark.from)) ? null : mark;
}

/** Russian partners without a foreign one: kept aside. */
function keptAtHome(scope: Scope, ours: readonly Party[]): boolean {
  const { assembly, state, dates } = scope;
  const { home } = assembly.scene;
  if (state.partners.length > 0 || !ours.some((party) => isOther(scope, party))) return false;
  const parties = dedupe([...(home ? [home] : []), ...ours]);
  if (parties.length < 2 || ours.every((party) => party.mention.slot === 'genitive')) return false;
  const since = startOf(dates);
  const span = around([...ours, ...(since ? [since] : [])]);
  assembly.domestic.push({ kind: null, title: null, parties, signedOn: 'XXXX', ...span });
  return true;
}

/** When a relation is said to have begun. */
function startOf(dates: readonly DatedWords[]): Found<string> | null {
  const date =
    dates.find((one) => one.role === 'since') ??
    dates.find((one) => one.role === 'near' || one.role === 'signed');
  return date?.edtf ? { value: date.edtf, from: date.from, to: date.to, rule: 'date-since' } : null;
}

/** A partner that a list only names. */
export function listedPartner(partner: Party, scope: Scope): RelationDraft {
  const { countryHint } = partner;
  const end = countryHint && countryHint.from > partner.to ? countryHint.to : partner.to;
  return {
    partner,
    domestics: ownersOf(scope),
    since: null,
    span: { from: partner.from, to: end },
    group: scope.state.group,
  };
}
