import { isAgain, isGeneral } from './again.js';
import { isAtHome, recordAtHome } from './at-home.js';
import type { DocumentMention } from './document-mention.js';
import { within } from './spans.js';
import { doubtOf, isRegional } from './doubts.js';
import { isJoined, ownDates } from './own-dates.js';
import { type Picked, pickParties } from './pick-parties.js';
import { type Party, sameParties } from './places.js';
import { type Draft, type Found, around } from './records.js';
import { type Outcome, type Scope, isOther, ownersOf } from './scope.js';
import type { Span } from './sentences.js';
import { type Share, sharesOf } from './split.js';
import { titleWithParties } from './titles.js';

/** Turns the documents of a segment into drafts. */
export function draftDocuments(scope: Scope): Outcome {
  const { assembly, facts, segment, documents } = scope;
  const outcome: Outcome = { drafts: [], again: [], doubts: [], domestic: false };
  if (documents.length > 0 && isRegional(assembly.text, segment, scope.parties, facts.geography)) {
    outcome.doubts.push('regional-document');
    return outcome;
  }
  const picks = documents.map((_, index) =>
    pickParties({ documents, text: assembly.text }, index, scope.parties, segment),
  );
  for (const [index, document] of documents.entries()) {
    const doubt = doubtOf(assembly.text, facts, document, segment);
    if (doubt) outcome.doubts.push(doubt);
    else draftDocument(scope, picks, index, outcome);
  }
  return outcome;
}

function draftDocument(scope: Scope, picks: readonly Picked[], index: number, outcome: Outcome): void {
  const { state } = scope;
  const picked = sharedPick(scope, picks, index);
  const document = scope.documents[index] as DocumentMention;
  const dates = document.draft ? [] : ownDates(scope, picks, index);
  if (isGeneral(scope, document, dates)) {
    outcome.again.push(document);
    return;
  }
  if (isAtHome(scope, picked, document)) {
    recordAtHome(scope, document, picked, dates);
    outcome.domestic = true;
    return;
  }
  const explicit = picked.foreigns.length > 0;
  const foreigns = explicit ? picked.foreigns : inherited(scope, outcome.drafts);
  if (isAgain(scope, document, { foreigns, explicit }, dates)) outcome.again.push(document);
  else if (foreigns.length > 0) {
    for (const share of sharesOf(document, foreigns, dates))
      keep(scope, draftOf(scope, document, picked, share), outcome);
  } else if (state.domestics.length > 1 || picked.domestics.some((party) => isOther(scope, party))) {
    const domestics = state.domestics.length > 1 ? state.domestics : picked.domestics;
    recordAtHome(scope, document, { ...picked, domestics, partnersAtHome: [] }, dates);
    outcome.domestic = true;
  } else outcome.doubts.push('no-partner');
}

function keep({ assembly }: Scope, draft: Draft, outcome: Outcome): void {
  if (assembly.drafts.some((other) => isSame(other, draft))) return;
  assembly.drafts.push(draft);
  outcome.drafts.push(draft);
}

const isSame = (a: Draft, b: Draft): boolean =>
  a.signedOn !== null &&
  a.signedOn.value === b.signedOn?.value &&
  a.document?.kind === b.document?.kind &&
  a.title === b.title &&
  sameParties(a.foreigns, b.foreigns) &&
  sameParties(a.domestics, b.domestics);

const NOTHING: Picked = { domestics: [], foreigns: [], partnersAtHome: [], explicit: false };

/** «Соглашение и протокол с Уханем»: a document joined to the next by «и» has its partners. */
function sharedPick(scope: Scope, picks: readonly Picked[], index: number): Picked {
  const [own = NOTHING, next] = [picks[index], picks[index + 1]];
  if (own.foreigns.length > 0 || !next || next.foreigns.length === 0) return own;
  return isJoined(scope, index) ? next : own;
}

/** The partners of a document that names none: those of the one before, of the line, of the list. */
function inherited({ state, assembly }: Scope, drafts: readonly Draft[]): readonly Party[] {
  const here = drafts.at(-1)?.foreigns;
  if (here) return here;
  return state.partners.length > 0 ? state.partners : assembly.listPartners;
}

function draftOf(scope: Scope, document: DocumentMention, picked: Picked, share: Share): Draft {
  const { assembly, state } = scope;
  const status = draftStatus(scope, document);
  const date = status ? null : (share.date ?? state.date);
  return {
    document,
    title: titleWithParties(assembly.text, document, scope.parties),
    domestics: picked.domestics.length > 0 ? picked.domestics : inheritedOwners(scope, share.foreigns),
    foreigns: share.foreigns,
    signedOn: date,
    since: null,
    relation: null,
    quote: quoteOf(scope, [document, ...share.foreigns, ...picked.domestics], share, date),
    group: state.group,
    legalStatus: status,
    activity: null,
    partnerPosition: null,
  };
}

/** Ours in a document that names none of us: those of the document before with the same partners, else the owners. */
function inheritedOwners(scope: Scope, foreigns: readonly Party[]): readonly Party[] {
  const { pair } = scope.state;
  if (pair && sameParties(pair.foreigns, foreigns)) return pair.ours;
  const last = scope.state.lastDrafts.at(-1);
  return last && sameParties(last.foreigns, foreigns) ? last.domestics : ownersOf(scope);
}

/** The smallest span of the segment that holds what a record was made of. */
function quoteOf({ segment }: Scope, spans: readonly Span[], { own }: Share, date: Span | null): Span {
  const here = (span: Span): boolean => span.from >= segment.from && span.to <= segment.to;
  const dated = date && here(date) ? [date] : [];
  if (own) return around([own, ...dated.filter((one) => one.from > own.from)]);
  return around([...spans, ...dated].filter(here));
}

/** Whether words, or the heading above, make a document a draft. */
function draftStatus({ facts, segment, assembly }: Scope, document: DocumentMention): Found<'DRAFT'> | null {
  const mark = [...within(facts.statuses, segment), ...(document.draft ? [] : assembly.headingStatuses)].find(
    (one) => one.value === 'DRAFT',
  );
  if (mark) return { value: 'DRAFT', from: mark.from, to: mark.to, rule: 'status-draft' };
  return document.draft
    ? { value: 'DRAFT', from: document.from, to: document.to, rule: 'status-draft-word' }
    : null;
}
