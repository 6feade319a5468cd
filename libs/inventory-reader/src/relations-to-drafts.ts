import type { RelationDraft } from './assembly.js';
import type { Scope } from './documents-to-drafts.js';
import { within } from './facts.js';
import type { DatedWords } from './pick-dates.js';
import { dedupe } from './pick-parties.js';
import type { Party } from './places.js';
import { type Found, around, sameName } from './records.js';

const ONLY_TALK =
  /(?<!\p{L})(?:возможн|потенциальн|обсужда|обсудил|планир|предлож|намер|собира|рассматр|перспектив|хот(?:ят|ели))\p{L}*/iu;
const GENERAL = /(?:зарубежн|иностранн|foreign)\p{L}*\s+$/iu;
const CLAIMS = /(?:стал|явля|остает|остаёт|числ|счита|есть)/iu;

/** A relation that the segment tells without naming a document; returns whether the segment was used. */
export function draftRelations(scope: Scope, written: boolean): boolean {
  const { assembly, state, facts, segment, parties } = scope;
  const marks = within(facts.relations, segment);
  const [mark] = marks;
  if (mark && GENERAL.test(assembly.text.slice(Math.max(segment.from, mark.from - 24), mark.from)))
    return false;
  if (!mark || written || ONLY_TALK.test(assembly.text.slice(segment.from, segment.to))) return false;
  const abroad = dedupe(parties.filter((party) => party.domestic === false));
  const ours = dedupe(parties.filter((party) => party.domestic === true));
  const { home } = assembly.scene;
  if (abroad.length === 0 && atHome(scope, ours)) return true;
  const since = startOf(scope.dates);
  const partners =
    abroad.length > 0
      ? abroad
      : since || CLAIMS.test(assembly.text.slice(segment.from, segment.to)) || state.partners.length > 0
        ? state.partners
        : [];
  const linked = ours.filter((party) => party.mention.slot !== 'genitive' || !home || sameName(party, home));
  const domestics =
    linked.length > 0 ? linked : state.domestics.length > 0 ? state.domestics : home ? [home] : [];
  for (const partner of partners) {
    const here = [mark, ...(since ? [since] : []), ...(abroad.includes(partner) ? [partner] : [])];
    assembly.relations.push({
      partner,
      domestics,
      since,
      span: around(here),
      group: state.group,
      rule: 'relation-word',
    });
  }
  return partners.length > 0;
}

/** Russian partners without a foreign one: kept aside. */
function atHome({ assembly, state, segment, dates }: Scope, ours: readonly Party[]): boolean {
  const { home } = assembly.scene;
  const others = ours.filter((party) => !home || !sameName(party, home));
  if (others.length === 0 || state.partners.length > 0) return false;
  const parties = dedupe([...(home ? [home] : []), ...ours]);
  if (parties.length < 2) return false;
  const since = startOf(dates);
  assembly.domestic.push({
    kind: null,
    title: null,
    parties,
    signedOn: 'XXXX',
    ...around([...ours, ...(since ? [since] : [])]),
    to: Math.min(segment.to, Math.max(...ours.map((party) => party.to), since?.to ?? 0)),
  });
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
export function listed(partner: Party, scope: Scope, domestics: readonly Party[]): RelationDraft {
  return {
    partner,
    domestics,
    since: null,
    span: {
      from: partner.from,
      to: partner.countryHint && partner.countryHint.from > partner.to ? partner.countryHint.to : partner.to,
    },
    group: scope.state.group,
    rule: 'relation-listed',
  };
}
