import type { Assembly } from './assembly.js';
import { headOf } from './block-head.js';
import type { BlockFacts } from './facts.js';
import { headingOf } from './headings.js';
import { applyHeading } from './apply-heading.js';
import { type Party, dedupe, isForeign, isOurs } from './places.js';
import { readBlock } from './read-block.js';
import { partiesOf } from './scene.js';

const TITLE_BLOCKS = 6;
const SHORT_LINE = 60;

/** Where a block stands among the others. */
export interface Place {
  readonly index: number;
  readonly next: BlockFacts | null;
}

/** Reads one block: a heading, a line that says whose list follows, or lines about partners. */
export function readStep(assembly: Assembly, block: BlockFacts, place: Place): void {
  const parties = partiesOfBlock(assembly, block);
  const heading = headingOf(assembly.text, block, parties);
  const before = assembly.lastHeading;
  assembly.lastHeading = heading?.sets ?? null;
  if (heading) {
    assembly.group += 1;
    applyHeading(assembly, heading, before);
  } else if (isHomeTitle(assembly, block, parties, place)) assembly.statusOuter ||= before === 'status';
  else readLines(assembly, block, parties, place);
}

function partiesOfBlock({ text, scene }: Assembly, block: BlockFacts): readonly Party[] {
  return block.sentences.flatMap((sentence) =>
    sentence.segments.flatMap((segment) =>
      partiesOf({ text, block, sentence, segment }, scene).filter((party) => party.mention.level !== 'state'),
    ),
  );
}

function readLines(assembly: Assembly, block: BlockFacts, parties: readonly Party[], place: Place): void {
  const head = headOf(assembly.text, block, parties);
  const belongs =
    assembly.listPartners.length > 0 &&
    !head.parties.some(isForeign) &&
    (block.marker !== null || block.indent > assembly.listIndent || isAfterword(block, parties));
  if (!belongs) {
    assembly.group += 1;
    assembly.listPartners = [];
    assembly.listIndent = Infinity;
  }
  const prose = block.marker === null && place.next?.marker == null && block.text.length > SHORT_LINE;
  if (prose && block.apart) assembly.headingStatuses = [];
  readBlock(assembly, block, { ...head, outline: isOutline(block, place.next) });
  introduce(assembly, block, parties, place);
}

/** «В мае 2022 года финская сторона приостановила сотрудничество»: a line after a list that tells of its partner. */
const isAfterword = (block: BlockFacts, parties: readonly Party[]): boolean =>
  !parties.some(isForeign) &&
  block.sentences.some((sentence) => sentence.statuses.length > 0) &&
  block.sentences.every((sentence) => sentence.documents.every((document) => document.bare));

/** A line that only says whose list follows. */
function isHomeTitle(
  assembly: Assembly,
  block: BlockFacts,
  parties: readonly Party[],
  { index }: Place,
): boolean {
  const ours = dedupe(parties.filter(isOurs));
  const [home] = ours;
  if (!home || ours.length > 1 || index >= TITLE_BLOCKS || block.marker !== null) return false;
  if (assembly.drafts.length > 0 || !isSilent(block, parties, home)) return false;
  if (assembly.scene.home === null || index < 2) assembly.scene = { ...assembly.scene, home };
  return index < 2 || block.sentences.length === 1;
}

/** Whether a block names no foreign party and no document of its own. */
function isSilent(block: BlockFacts, parties: readonly Party[], home: Party): boolean {
  if (!parties.every(isOurs)) return false;
  const documents = block.sentences.flatMap((sentence) => sentence.documents);
  if (documents.some((document) => document.number === 'one' && !document.bare)) return false;
  return !(documents.length > 0 && home.from - block.start < 3 && /:\s*\S/u.test(block.text));
}

/** «1.1. Коувола (Финляндия)» above its bullets: a line of names alone before a deeper list. */
function isOutline(block: BlockFacts, next: BlockFacts | null): boolean {
  if (!next || block.marker === 'dash' || /[.;]\s*$/u.test(block.text)) return false;
  if (next.marker !== 'dash' && (block.marker !== null || next.indent <= block.indent)) return false;
  return block.sentences.every(
    (sentence) =>
      sentence.documents.length === 0 && sentence.relations.length === 0 && sentence.dates.length === 0,
  );
}

/** After a block: whose documents and whose list the blocks below it give. */
function introduce(assembly: Assembly, block: BlockFacts, parties: readonly Party[], { next }: Place): void {
  const abroad = dedupe(parties.filter(isForeign));
  const ours = dedupe(parties.filter(isOurs));
  if (abroad.length > 0) {
    assembly.listPartners = partnersBelow(assembly, block, abroad, next);
    assembly.listIndent = block.indent;
  }
  const [home] = ours;
  const opens = /:\s*$/u.test(block.text) || block.text.length < SHORT_LINE;
  const silent = block.sentences.every((one) => one.documents.length + one.relations.length === 0);
  const leads =
    (opens && (silent || /:\s*$/u.test(block.text))) || (block.marker === null && next?.marker != null);
  if (home && ours.length === 1 && abroad.length === 0 && leads) assembly.scene = { ...assembly.scene, home };
}

/** The partners whose documents stand below a block that names them. */
function partnersBelow(
  { listPartners }: Assembly,
  block: BlockFacts,
  abroad: readonly Party[],
  next: BlockFacts | null,
): readonly Party[] {
  if (isOutline(block, next)) return abroad;
  const silent = block.sentences.every((one) => one.documents.length === 0);
  return /:\s*$/u.test(block.text) && (abroad.length === 1 || silent) ? abroad.slice(0, 1) : listPartners;
}
