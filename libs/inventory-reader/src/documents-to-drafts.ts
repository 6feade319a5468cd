import type { Assembly, BlockState } from './assembly.js';
import type { DocumentMention } from './documents.js';
import { doubtOf, isRegional } from './doubts.js';
import type { SentenceFacts } from './facts.js';
import { type DatedWords, datesOf } from './pick-dates.js';
import { type Picked, dedupe, pickParties } from './pick-parties.js';
import type { Party } from './places.js';
import type { UnreadReason } from './reading.js';
import { type Draft, type Found, around, sameName, sameParties } from './records.js';
import type { Span } from './sentences.js';
import { type Share, sharesOf } from './split.js';
import { titleWithParties } from './titles.js';

/** A segment with all that was settled about it. */
export interface Scope {
  readonly assembly: Assembly;
  readonly state: BlockState;
  readonly facts: SentenceFacts;
  readonly segment: Span;
  readonly documents: readonly DocumentMention[];
  readonly parties: readonly Party[];
  readonly dates: readonly DatedWords[];
}

/** What became of the documents of a segment. */
export interface Outcome {
  readonly drafts: readonly Draft[];
  /** Documents named again, not new ones. */
  readonly again: readonly DocumentMention[];
  readonly doubts: readonly UnreadReason[];
  readonly domestic: boolean;
}

const INSIDE = /внутри страны|внутрироссийск|within russia/iu;

/** Turns the documents of a segment into drafts. */
export function draftDocuments(scope: Scope): Outcome {
  const { assembly, state, segment, documents } = scope;
  const outcome: { drafts: Draft[]; again: DocumentMention[]; doubts: UnreadReason[]; domestic: boolean } = {
    drafts: [],
    again: [],
    doubts: [],
    domestic: false,
  };
  if (documents.length > 0 && isRegional(assembly.text, segment, scope.parties, state.block.geography))
    return { ...outcome, doubts: ['regional-document'] };
  const picks = documents.map((_, index) => pickParties(documents, index, scope.parties, segment));
  for (const [index, document] of documents.entries()) {
    const doubt = doubtOf(assembly.text, scope.facts, document, segment);
    if (doubt) {
      outcome.doubts.push(doubt);
      continue;
    }
    const picked = shared(scope, picks, index);
    const dates = document.draft ? [] : datesOf(documents, index, scope.dates, assembly.text);
    const general =
      document.bare &&
      document.number === 'many' &&
      dates.length === 0 &&
      !scope.parties.some((party) => party.mention.slot === 'with' || party.mention.slot === 'between');
    if (general) {
      outcome.again.push(document);
      continue;
    }
    if (atHomeOnly(scope, picked, document)) {
      recordAtHome(scope, document, picked, dates);
      outcome.domestic = true;
      continue;
    }
    const foreigns = picked.foreigns.length > 0 ? picked.foreigns : inherited(scope, outcome.drafts);
    if (isAgain(scope, document, { foreigns, explicit: picked.foreigns.length > 0 }, dates)) {
      outcome.again.push(document);
      continue;
    }
    if (foreigns.length === 0 && state.domestics.length > 1) {
      recordAtHome(scope, document, { ...picked, domestics: state.domestics, partnersAtHome: [] }, dates);
      outcome.domestic = true;
      continue;
    }
    if (foreigns.length === 0) {
      outcome.doubts.push('no-partner');
      continue;
    }
    for (const share of sharesOf(document, foreigns, dates)) {
      const draft = draftOf(scope, document, picked, share);
      if (!assembly.drafts.some((other) => isSame(other, draft))) {
        assembly.drafts.push(draft);
        outcome.drafts.push(draft);
      }
    }
  }
  return outcome;
}

/** «Соглашение и протокол с Уханем»: a document joined to the next by «и» has its partners. */
function shared({ assembly, documents }: Scope, picks: readonly Picked[], index: number): Picked {
  const [own, next] = [picks[index], picks[index + 1]];
  const [document, following] = [documents[index], documents[index + 1]];
  const none: Picked = { domestics: [], foreigns: [], partnersAtHome: [], explicit: false };
  if (own && own.foreigns.length === 0 && next && document && following) {
    const gap = assembly.text.slice(document.to, following.from);
    if (/^[^.;:]{0,30}(?:,|\sи\s|\sand\s)[^.;:с]{0,12}$/u.test(gap) && next.foreigns.length > 0) return next;
  }
  return own ?? none;
}

function inherited({ state, assembly }: Scope, drafts: readonly Draft[]): readonly Party[] {
  const here = drafts.at(-1)?.foreigns;
  if (here) return here;
  return state.partners.length > 0 ? state.partners : assembly.listPartners;
}

/** Whether all parties of a document are in Russia. */
function atHomeOnly({ assembly, state, segment }: Scope, picked: Picked, document: DocumentMention): boolean {
  if (picked.foreigns.length > 0) return false;
  const { home } = assembly.scene;
  const partners = picked.partnersAtHome.filter((party) => !home || !sameName(party, home));
  if (partners.length > 0) return true;
  const others = picked.domestics.filter((party) => !home || !sameName(party, home));
  if (picked.domestics.length > 1 && (others.length > 0 || document.between))
    return state.partners.length === 0 || others.length > 0;
  return (
    (assembly.atHome && picked.domestics.length > 0) ||
    INSIDE.test(assembly.text.slice(segment.from, segment.to))
  );
}

function recordAtHome(
  { assembly, state }: Scope,
  document: DocumentMention,
  picked: Picked,
  dates: readonly Found<string>[],
): void {
  const { home } = assembly.scene;
  const named = picked.domestics.filter((party) => !picked.partnersAtHome.includes(party));
  const own = named.length > 0 ? named : state.domestics.length > 0 ? state.domestics : home ? [home] : [];
  const partners =
    picked.partnersAtHome.length > 0
      ? picked.partnersAtHome.map((party) => [...own, party])
      : [picked.domestics.length > 1 ? picked.domestics : [...own, ...picked.domestics]];
  for (const [index, parties] of partners.entries()) {
    const last = parties.at(-1);
    const date = dates.find((one) => last && one.from >= last.to) ?? dates[index] ?? null;
    const span = around([document, ...picked.domestics, ...(date ? [date] : [])]);
    assembly.domestic.push({
      kind: document.kind,
      title: document.title,
      parties: dedupe(parties),
      signedOn: date?.value ?? 'XXXX',
      ...span,
    });
  }
}

/** Whether a mention only points back: the bare noun of a known document, or several without name and date. */
function isAgain(
  { assembly, state }: Scope,
  document: DocumentMention,
  { foreigns, explicit }: { readonly foreigns: readonly Party[]; readonly explicit: boolean },
  dates: readonly Found<string>[],
): boolean {
  const known = assembly.drafts.filter(
    (draft) =>
      draft.document &&
      (foreigns.length === 0
        ? draft.group === state.group
        : draft.foreigns.some((one) => foreigns.some((other) => sameName(one, other)))),
  );
  if (document.draft) return false;
  if (
    /(?<!\p{L})(?:настоящ|данн|указанн|упомянут|назван)\p{L}{2,3}\s+$/iu.test(
      assembly.text.slice(Math.max(0, document.from - 14), document.from),
    )
  )
    return true;
  if (document.bare) {
    if (
      known.some((draft) => draft.document?.noun === document.noun) &&
      !isDatedAnew(assembly.text, document, dates)
    )
      return true;
    if (known.length > 0 && dates.length === 0 && !explicit) return true;
    if (
      document.number === 'many' &&
      dates.length === 0 &&
      !foreigns.some((party) => party.mention.slot === 'with' || party.mention.slot === 'between')
    )
      return true;
  }
  if (dates.length > 0) return false;
  if (document.number !== 'one' && !explicit) return true;
  return known.some(
    (draft) =>
      draft.document?.kind === document.kind &&
      (draft.document.title === document.title || document.number !== 'one'),
  );
}

/** «Соглашение от 5 мая 2010 года» is another one; «вышел из соглашения в 2022 году» is not. */
function isDatedAnew(text: string, document: DocumentMention, dates: readonly Found<string>[]): boolean {
  return dates.some(
    (date) => date.rule === 'date-signed' || /(?:от|of|dated)\s+$/iu.test(text.slice(document.to, date.from)),
  );
}

const isSame = (a: Draft, b: Draft): boolean =>
  a.document?.kind === b.document?.kind &&
  a.title === b.title &&
  a.signedOn !== null &&
  a.signedOn.value === b.signedOn?.value &&
  sameParties(a.foreigns, b.foreigns) &&
  sameParties(a.domestics, b.domestics);

function draftOf(scope: Scope, document: DocumentMention, picked: Picked, share: Share): Draft {
  const { assembly, state, segment } = scope;
  const { home } = assembly.scene;
  const domestics =
    picked.domestics.length > 0
      ? picked.domestics
      : state.domestics.length > 0
        ? state.domestics
        : home
          ? [home]
          : [];
  const planned =
    document.draft ||
    scope.facts.statuses.some((mark) => mark.value === 'DRAFT') ||
    assembly.headingStatuses.some((mark) => mark.value === 'DRAFT');
  const date = planned ? null : (share.date ?? state.date);
  const here = (span: Span): boolean => span.from >= segment.from && span.to <= segment.to;
  const spans = [document, ...share.foreigns, ...picked.domestics, ...(date ? [date] : [])].filter(here);
  const quote = share.own
    ? around([share.own, ...(date && here(date) && date.from > share.own.from ? [date] : [])])
    : around([document, ...spans]);
  return {
    document,
    title: titleWithParties(assembly.text, document, scope.parties),
    domestics,
    foreigns: share.foreigns,
    signedOn: date,
    since: null,
    relation: null,
    quote,
    group: state.group,
    legalStatus: planned ? draftStatus(scope, document) : null,
    activity: null,
    partnerPosition: null,
  };
}

function draftStatus({ facts, assembly }: Scope, document: DocumentMention): Found<'DRAFT'> {
  const mark =
    facts.statuses.find((one) => one.value === 'DRAFT') ??
    (document.draft ? undefined : assembly.headingStatuses.find((one) => one.value === 'DRAFT'));
  return mark
    ? { value: 'DRAFT', from: mark.from, to: mark.to, rule: 'status-draft' }
    : { value: 'DRAFT', from: document.from, to: document.to, rule: 'status-draft-word' };
}
