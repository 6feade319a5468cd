import { documentNoun } from './document-words.js';
import type { Outcome, Scope } from './scope.js';
import { within } from './spans.js';
import { type Party, sameName, sharesParty } from './places.js';
import { type Draft, setStatus } from './records.js';
import type { StatusMark } from './statuses.js';
import { tokenize } from './tokens.js';

const OURS = /(?<!\p{L})(?:российск\p{L}+ сторон|наш\p{L}+ сторон|russian side)/iu;
const ABROAD = /(?:партн[её]р|зарубежн|иностранн|\p{L}+(?:ая|кой|ской) сторон|the \p{L}+ side)/iu;
const CLAUSE = /[;]|\.\s/u;

/** Whether the act a phrase tells of is the foreign side's. */
function isForeignAct(scope: Scope, mark: StatusMark): boolean {
  if (mark.actor === 'foreign') return true;
  const { text } = scope.assembly;
  const clause = text.slice(scope.segment.from, mark.from).split(CLAUSE).at(-1) ?? '';
  if (OURS.test(clause)) return false;
  if (ABROAD.test(clause)) return true;
  const start = mark.from - clause.length;
  const subject = scope.parties
    .filter((party) => party.from >= start && party.to <= mark.from && party.mention.slot === 'plain')
    .at(-1);
  if (subject) return subject.domestic === false;
  const after = scope.parties.find(
    (party) => party.from >= mark.to && party.from < mark.to + 40 && party.mention.slot === 'plain',
  );
  return after ? after.domestic === false || after.mention.preposition !== null : true;
}

/** The noun of a document that a clause is about («Действие протокола прекращено»). */
function nounBefore(text: string, scope: Scope, mark: StatusMark): string | null {
  const tokens = tokenize(text, scope.segment.from, mark.to);
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const known = documentNoun(tokens[index]?.lower ?? '');
    if (known && known.noun.family !== 'intent') return known.noun.nominative;
  }
  return null;
}

/** The records of the item, or, in a line of its own, the latest item of the partner it names. */
function recordsOf(
  scope: Scope,
  partners: readonly Party[],
): { readonly drafts: readonly Draft[]; readonly group: number } {
  const { assembly, state } = scope;
  const own = assembly.drafts.filter(
    (draft) =>
      draft.group === state.group && (partners.length === 0 || sharesParty(draft.foreigns, partners)),
  );
  if (own.length > 0) return { drafts: own, group: state.group };
  const latest = assembly.drafts.findLast((draft) => sharesParty(draft.foreigns, partners)) ?? null;
  const group =
    latest?.group ??
    assembly.relations.findLast((one) => partners.some((other) => sameName(one.partner, other)))?.group ??
    state.group;
  return {
    drafts: assembly.drafts.filter((draft) => draft.group === group && sharesParty(draft.foreigns, partners)),
    group,
  };
}

/** Hands the statuses of a segment to the records they speak of; returns whether any was used. */
export function applyStatuses(scope: Scope, outcome: Outcome): boolean {
  const { facts, segment, parties, state, assembly } = scope;
  const abroad = parties.filter((party) => party.domestic === false);
  let used = false;
  for (const mark of within(facts.statuses, segment)) {
    if (mark.value === 'DRAFT') continue;
    if (mark.axis === 'partnerPosition' && !isForeignAct(scope, mark)) continue;
    const partners =
      abroad.length > 0 && outcome.drafts.length === 0
        ? abroad
        : (outcome.drafts.at(-1)?.foreigns ??
          (state.partners.length > 0 ? state.partners : assembly.listPartners));
    used = applyOne(scope, outcome, mark, partners) || used;
  }
  return used;
}

function applyOne(scope: Scope, outcome: Outcome, mark: StatusMark, partners: readonly Party[]): boolean {
  const { assembly, state } = scope;
  const { drafts, group } = recordsOf(scope, partners);
  if (outcome.drafts.length > 0 && !mark.relation) {
    const about = besides(scope, outcome, mark);
    for (const draft of about) setStatus(draft, mark, 'status-beside');
    return true;
  }
  const spreads = mark.relation || mark.axis === 'partnerPosition';
  if (!spreads && drafts.length > 0) {
    for (const draft of aboutNoun(scope, mark, drafts, state.lastDrafts))
      setStatus(draft, mark, 'status-of-document');
    return true;
  }
  assembly.spread.push({ mark, partners, group });
  return drafts.length > 0 || partners.length > 0;
}

/** The records of the document that stands before a status in its segment, else the first after it. */
function besides(scope: Scope, outcome: Outcome, mark: StatusMark): readonly Draft[] {
  const before = scope.documents.filter((one) => one.from <= mark.from);
  const words = scope.assembly.text.slice(mark.from, mark.to);
  if (before.length === 0 && /(?:ют|ют ся|ются|ены|уты)$/u.test(words)) return outcome.drafts;
  const document =
    before.findLast((one) => outcome.drafts.some((draft) => draft.document === one)) ??
    outcome.drafts[0]?.document;
  return outcome.drafts.filter((draft) => draft.document === document);
}

function aboutNoun(
  scope: Scope,
  mark: StatusMark,
  drafts: readonly Draft[],
  last: readonly Draft[],
): readonly Draft[] {
  const { text } = scope.assembly;
  const noun = nounBefore(text, scope, mark);
  const clause = text.slice(scope.segment.from, mark.to);
  if (
    /(?<!\p{L})(?:оба|обе|все|both|all|соглашения|договоры|меморандумы|протоколы|документы)(?!\p{L})/iu.test(
      clause,
    )
  )
    return drafts;
  const named = noun === null ? [] : drafts.filter((draft) => draft.document?.noun === noun);
  if (named.length > 0) return named.slice(-1);
  const here = last.filter((draft) => drafts.includes(draft));
  return here.length > 0 ? here : drafts;
}
