import type { Assembly, BlockState } from './assembly.js';
import { applyStatuses } from './apply-statuses.js';
import { type Scope, draftDocuments } from './documents-to-drafts.js';
import { type BlockFacts, type SentenceFacts, within } from './facts.js';
import { dateOfTheSame, datesWithRoles } from './pick-dates.js';
import type { Party } from './places.js';
import type { UnreadReason } from './reading.js';
import type { Draft, Found } from './records.js';
import { draftRelations, listed } from './relations-to-drafts.js';
import { partiesOf } from './scene.js';
import type { Span } from './sentences.js';

const EVENT =
  /(?<!\p{L})(?:визит|делегаци|побывал|посетил|приезжал|принимал|принял|гост|встреч|нет|не име)/iu;

/** What a block begins with: parties and a date with nothing but marks and countries between. */
export interface BlockHead {
  readonly parties: readonly Party[];
  readonly date: Found<string> | null;
}

/** Reads the sentences of a block that is no heading. */
export function readBlock(assembly: Assembly, block: BlockFacts, head: BlockHead): void {
  const ours = head.parties.filter((party) => party.domestic === true);
  const abroad = head.parties.filter((party) => party.domestic === false);
  const hint = abroad.at(-1)?.countryHint ?? null;
  const state: BlockState = {
    block,
    domestics: ours,
    head: head.parties,
    scene:
      hint && isHeaded(assembly.text, block, abroad) ? { ...assembly.scene, country: hint } : assembly.scene,
    date: head.date,
    group: assembly.group,
    partners: abroad,
    lastDrafts: [],
  };
  const [drafts, relations] = [assembly.drafts.length, assembly.relations.length];
  let any = false;
  for (const sentence of block.sentences) any = readSentence(assembly, state, sentence) || any;
  const [sentence] = block.sentences;
  if (!any && sentence && abroad.length > 0 && isListed(assembly, block, abroad)) {
    const owners = ours.length > 0 ? ours : assembly.scene.home ? [assembly.scene.home] : [];
    for (const partner of abroad)
      assembly.relations.push(listed(partner, scopeOf(assembly, state, sentence, sentence), owners));
  }
  inherit(assembly, [drafts, relations]);
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
  return (
    inList &&
    !/:\s*$/u.test(block.text) &&
    abroad.some((party) => party.country !== null || party.countryHint !== null) &&
    !EVENT.test(block.text)
  );
}

function scopeOf(assembly: Assembly, state: BlockState, facts: SentenceFacts, segment: Span): Scope {
  const documents = within(facts.documents, segment);
  return {
    assembly,
    state,
    facts,
    segment,
    documents,
    parties: partiesOf(
      assembly.text,
      state.block,
      facts,
      segment,
      state.partners.length > 0 ? state.scene : assembly.scene,
    ),
    dates: datesWithRoles(assembly.text, facts.dates, segment, documents),
  };
}

function readSentence(assembly: Assembly, state: BlockState, facts: SentenceFacts): boolean {
  let used = false;
  let looksRelevant = false;
  const doubts: UnreadReason[] = [];
  for (const segment of facts.segments) {
    const scope = scopeOf(assembly, state, facts, segment);
    const outcome = draftDocuments(scope);
    doubts.push(...outcome.doubts);
    const later =
      outcome.drafts.length === 0 && scope.documents.length === 0
        ? dateOfTheSame(assembly.text, segment, scope.dates)
        : null;
    if (later) used = dateLast(assembly, state, later, segment) || used;
    const regional = outcome.doubts.includes('regional-document');
    const related = draftRelations(scope, outcome.drafts.length > 0 || regional || outcome.domestic);
    const told = applyStatuses(scope, outcome);
    const abroad = scope.parties.filter((party) => party.domestic === false);
    if (outcome.drafts.length > 0) state.lastDrafts = outcome.drafts;
    if (abroad.length > 0 && !regional) state.partners = outcome.drafts.at(-1)?.foreigns ?? abroad;
    used = used || outcome.drafts.length > 0 || outcome.domestic || related || told;
    looksRelevant =
      looksRelevant ||
      scope.documents.length > outcome.again.length ||
      abroad.length > 0 ||
      within(facts.relations, segment).length > 0;
  }

  if (!used && looksRelevant && !isHeadOnly(state, facts))
    assembly.unread.push({
      from: facts.from,
      to: facts.to,
      reason: doubts[0] ?? (facts.documents.length > 0 ? 'not-understood' : 'no-document'),
    });
  return used;
}

/** Whether a sentence only names the parties that head the block. */
function isHeadOnly(state: BlockState, facts: SentenceFacts): boolean {
  const silent = facts.documents.length === 0 && facts.relations.length === 0 && state.head.length > 0;
  return silent && facts.mentions.every((mention) => state.head.some((party) => party.from === mention.from));
}

/** Gives the date of «Это произошло …» to the documents of the sentence before. */
function dateLast(assembly: Assembly, state: BlockState, date: Found<string>, sentence: Span): boolean {
  const dateless = state.lastDrafts.filter(
    (draft) => draft.signedOn === null && draft.legalStatus?.value !== 'DRAFT',
  );
  for (const draft of dateless) {
    const index = assembly.drafts.indexOf(draft);
    const dated: Draft = {
      ...draft,
      signedOn: date,
      quote: { from: draft.quote.from, to: Math.max(draft.quote.to, date.to, sentence.from) },
    };
    assembly.drafts[index] = dated;
    state.lastDrafts = state.lastDrafts.map((one) => (one === draft ? dated : one));
  }
  return dateless.length > 0;
}
