import { applyStatuses } from './apply-statuses.js';
import type { Assembly, BlockState } from './assembly.js';
import type { BlockHead } from './block-head.js';
import { draftDocuments } from './draft-documents.js';
import { draftRelations, listedPartner } from './draft-relations.js';
import type { BlockFacts, SentenceFacts } from './facts.js';
import { within } from './spans.js';
import { isHarmless } from './harmless.js';
import { dateOfTheSame, datesWithRoles } from './pick-dates.js';
import { type Party, dedupe, isForeign, isOurs } from './places.js';
import type { UnreadReason } from './reading.js';
import type { Draft, Found } from './records.js';
import { partiesOf } from './scene.js';
import type { Outcome, Scope } from './scope.js';
import type { Span } from './sentences.js';

const EVENT =
  /(?<!\p{L})(?:визит|делегаци|побывал|посетил|приезжал|принимал|принял|гост|встреч|нет|не име)/iu;

/** Reads the sentences of a block that is no heading. */
export function readBlock(assembly: Assembly, block: BlockFacts, head: BlockHead): void {
  const abroad = head.parties.filter(isForeign);
  const hint = abroad.at(-1)?.countryHint ?? null;
  const headed = hint !== null && isHeaded(assembly.text, block, abroad);
  const state: BlockState = {
    block,
    domestics: head.parties.filter(isOurs),
    head: head.parties,
    scene: headed ? { ...assembly.scene, country: hint } : assembly.scene,
    date: head.date,
    group: assembly.group,
    partners: abroad,
    lastDrafts: [],
    pair: null,
  };
  const [drafts, relations] = [assembly.drafts.length, assembly.relations.length];
  let any = false;
  for (const sentence of block.sentences) any = readSentence(assembly, state, sentence) || any;
  if (!any && head.outline !== true && isListed(assembly, block, abroad))
    listPartners(assembly, state, abroad);
  inherit(assembly, [drafts, relations]);
}

function listPartners(assembly: Assembly, state: BlockState, abroad: readonly Party[]): void {
  const [sentence] = state.block.sentences;
  if (!sentence) return;
  const scope = scopeOf(assembly, state, sentence, sentence);
  for (const partner of abroad) assembly.relations.push(listedPartner(partner, scope));
}

/** Whether a block is an entry under its first partner, not prose that begins with one. */
function isHeaded(text: string, block: BlockFacts, abroad: readonly Party[]): boolean {
  const last = abroad.at(-1);
  const end = Math.max(last?.to ?? 0, last?.countryHint?.to ?? 0);
  return block.marker !== null || /^[\s)]*[:.,;(–—-]/u.test(text.slice(end, end + 4));
}

/** Gives what a block brought the statuses of the heading above. */
function inherit(assembly: Assembly, [drafts, relations]: readonly [number, number]): void {
  for (const mark of assembly.headingStatuses) {
    if (mark.value === 'DRAFT') continue;
    for (const draft of assembly.drafts.slice(drafts))
      assembly.spread.push({ mark, partners: draft.foreigns, group: draft.group });
    for (const { partner, group } of assembly.relations.slice(relations))
      assembly.spread.push({ mark, partners: [partner], group });
  }
}

/** Whether a block that names only partners is an entry of a list of partners. */
function isListed(assembly: Assembly, block: BlockFacts, abroad: readonly Party[]): boolean {
  const inList =
    block.marker !== null || assembly.headingStatuses.length > 0 || assembly.scene.country !== null;
  const placed = abroad.some((party) => party.country !== null || party.countryHint !== null);
  return inList && placed && !/:\s*$/u.test(block.text) && !EVENT.test(block.text);
}

function scopeOf(assembly: Assembly, state: BlockState, facts: SentenceFacts, segment: Span): Scope {
  const { text } = assembly;
  const documents = within(facts.documents, segment);
  const scene = state.partners.length > 0 ? state.scene : assembly.scene;
  return {
    assembly,
    state,
    facts,
    segment,
    documents,
    parties: partiesOf({ text, block: state.block, sentence: facts, segment }, scene),
    dates: datesWithRoles(text, facts.dates, segment, documents),
  };
}

/** Reads a sentence part by part; returns whether anything came of it. */
function readSentence(assembly: Assembly, state: BlockState, facts: SentenceFacts): boolean {
  let used = false;
  let [relevant, abroad] = [false, false];
  const doubts: UnreadReason[] = [];
  for (const segment of facts.segments) {
    const scope = scopeOf(assembly, state, facts, segment);
    const outcome = draftDocuments(scope);
    doubts.push(...outcome.doubts);
    used = readSegment(scope, outcome) || used;
    relevant = isRelevant(scope, outcome) || relevant;
    abroad = scope.parties.some(isForeign) || abroad;
  }
  if (!used && relevant && !isHeadOnly(state, facts)) listUnread(assembly, state, facts, { abroad, doubts });
  return used;
}

/** Lists a sentence that gave nothing, unless it has nothing to give. */
function listUnread(
  assembly: Assembly,
  { block }: BlockState,
  facts: SentenceFacts,
  { abroad, doubts }: { readonly abroad: boolean; readonly doubts: readonly UnreadReason[] },
): void {
  const [doubt] = doubts.filter((one) => one !== 'no-partner');
  if (doubt === undefined && isHarmless(assembly, block, facts, abroad)) return;
  const named = facts.documents.length > 0 ? 'not-understood' : 'no-document';
  assembly.unread.push({ from: facts.from, to: facts.to, reason: doubts[0] ?? named });
}

/** What a segment says besides its documents: their date, a relation, statuses. */
function readSegment(scope: Scope, outcome: Outcome): boolean {
  const { assembly, state, segment, parties, documents } = scope;
  const later = documents.length === 0 ? dateOfTheSame(assembly.text, segment, scope.dates) : null;
  const dated = later !== null && dateLast(assembly, state, later);
  const regional = outcome.doubts.includes('regional-document');
  const made = outcome.drafts.length > 0 || outcome.domestic;
  const related = draftRelations(scope, made || regional);
  const told = applyStatuses(scope, outcome);
  if (!regional) remember(state, outcome, parties);
  return [made, dated, related, told].includes(true);
}

/** Keeps in mind who was named last and which documents were. */
function remember(state: BlockState, { drafts }: Outcome, parties: readonly Party[]): void {
  const abroad = dedupe(parties.filter(isForeign));
  const ours = dedupe(parties.filter(isOurs));
  if (abroad.length > 0 && ours.length > 0 && drafts.length === 0) state.pair = { ours, foreigns: abroad };
  if (drafts.length > 0) state.lastDrafts = drafts;
  if (abroad.length > 0) state.partners = drafts.at(-1)?.foreigns ?? abroad;
}

function isRelevant({ facts, segment, parties, documents }: Scope, outcome: Outcome): boolean {
  return (
    documents.length > outcome.again.length ||
    parties.some(isForeign) ||
    within(facts.relations, segment).length > 0
  );
}

/** Whether a sentence only names the parties that head the block. */
function isHeadOnly(state: BlockState, facts: SentenceFacts): boolean {
  const silent = facts.documents.length === 0 && facts.relations.length === 0 && state.head.length > 0;
  return silent && facts.mentions.every((mention) => state.head.some((party) => party.from === mention.from));
}

/** Gives the date of «Это произошло …» to the documents of the sentence before. */
function dateLast(assembly: Assembly, state: BlockState, date: Found<string>): boolean {
  const dateless = state.lastDrafts.filter(
    (draft) => draft.signedOn === null && draft.legalStatus?.value !== 'DRAFT',
  );
  for (const draft of dateless) {
    const quote = { from: draft.quote.from, to: Math.max(draft.quote.to, date.to) };
    const dated: Draft = { ...draft, signedOn: date, quote };
    assembly.drafts[assembly.drafts.lastIndexOf(draft)] = dated;
    state.lastDrafts = state.lastDrafts.map((one) => (one === draft ? dated : one));
  }
  return dateless.length > 0;
}
