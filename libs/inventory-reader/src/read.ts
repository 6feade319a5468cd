import { type Assembly, emptyAssembly } from './assembly.js';
import { headOf } from './block-head.js';
import { blocksOf } from './blocks.js';
import { finish } from './finish.js';
import { type BlockFacts, factsOf } from './facts.js';
import { type Heading, headingOf } from './headings.js';
import type { Party } from './places.js';
import { dedupe } from './pick-parties.js';
import { readBlock } from './read-block.js';
import type { InventoryReading } from './reading.js';
import { partiesOf } from './scene.js';

/** The reader's version: kept with every reading, raised with every change of what is read. */
export const READER_VERSION = '1.0.0';

const TITLE_BLOCKS = 6;

/** What is known before the text is read. */
export interface ReadingOptions {
  /** The Russian party whose list this is, in the nominative, where the sender tells it. */
  readonly home?: string;
}

/**
 * Reads a note of a municipality or a region about its foreign partners: which documents, with whom, of what date, in what state.
 * Pure and deterministic; time grows with the length of the text.
 * @param text as extracted from the file; offsets in the result are its UTF-16 units
 */
export function readInventory(text: string, options: ReadingOptions = {}): InventoryReading {
  const assembly = emptyAssembly(text);
  const blocks = blocksOf(text).map((block) => factsOf(text, block));
  if (options.home !== undefined) assembly.scene = { ...assembly.scene, home: homeNamed(options.home) };
  for (const [index, block] of blocks.entries())
    step(assembly, block, { index, next: blocks[index + 1] ?? null });
  return finish(assembly, blocks, READER_VERSION);
}

function homeNamed(name: string): Party | null {
  const [block] = blocksOf(name).map((one) => factsOf(name, one));
  const [sentence] = block?.sentences ?? [];
  return block && sentence
    ? (partiesOf(name, block, sentence, sentence, { home: null, country: null })[0] ?? null)
    : null;
}

function partiesOfBlock(assembly: Assembly, block: BlockFacts): readonly Party[] {
  return block.sentences.flatMap((sentence) =>
    sentence.segments.flatMap((segment) =>
      partiesOf(assembly.text, block, sentence, segment, assembly.scene).filter(
        (party) => party.mention.level !== 'state',
      ),
    ),
  );
}

interface Place {
  readonly index: number;
  readonly next: BlockFacts | null;
}

function step(assembly: Assembly, block: BlockFacts, place: Place): void {
  const parties = partiesOfBlock(assembly, block);
  const heading = headingOf(assembly.text, block, parties);
  if (heading) {
    assembly.group += 1;
    applyHeading(assembly, heading);
    assembly.lastHeading = heading.sets;
    return;
  }
  const before = assembly.lastHeading;
  assembly.lastHeading = null;
  if (isHomeTitle(assembly, block, parties, place)) {
    if (before === 'status') assembly.statusOuter = true;
    return;
  }
  const subItem = block.marker !== null && assembly.listPartners.length > 0;
  if (!subItem) {
    assembly.group += 1;
    assembly.listPartners = [];
  }
  if (
    block.marker === null &&
    assembly.headingStatuses.length > 0 &&
    place.next?.marker == null &&
    block.text.length > 60
  )
    assembly.headingStatuses = [];
  const head = headOf(assembly.text, block, parties);
  if (subItem && head.parties.some((party) => party.domestic === false)) {
    assembly.group += 1;
    assembly.listPartners = [];
  }
  readBlock(assembly, block, head);
  introduce(assembly, block, parties, place);
}

/** A line that only says whose list follows. */
function isHomeTitle(
  assembly: Assembly,
  block: BlockFacts,
  parties: readonly Party[],
  { index }: Place,
): boolean {
  const ours = dedupe(parties.filter((party) => party.domestic === true));
  const [home] = ours;
  const silent =
    parties.every((party) => party.domestic === true) &&
    block.sentences.every((one) =>
      one.documents.every((document) => document.number !== 'one' || document.bare),
    );
  if (
    index >= TITLE_BLOCKS ||
    !home ||
    ours.length !== 1 ||
    !silent ||
    assembly.drafts.length > 0 ||
    block.marker !== null
  )
    return false;
  if (/:\s*\S/u.test(block.text) && head(block, home)) return false;
  if (assembly.scene.home === null || index < 2) assembly.scene = { ...assembly.scene, home };
  return index < 2 || block.sentences.length === 1;
}

const head = (block: BlockFacts, home: Party): boolean =>
  home.from - block.start < 3 && /(?:соглаш|договор|протокол|меморанд)/iu.test(block.text);

/** After a block: whose documents and whose list the blocks below it give. */
function introduce(assembly: Assembly, block: BlockFacts, parties: readonly Party[], { next }: Place): void {
  const opens = /:\s*$/u.test(block.text);
  const abroad = dedupe(parties.filter((party) => party.domestic === false));
  if (
    opens &&
    abroad.length > 0 &&
    block.sentences.every((one) => one.documents.length === 0 || abroad.length === 1)
  )
    assembly.listPartners = abroad.length === 1 ? abroad : abroad.slice(0, 1);
  const ours = dedupe(parties.filter((party) => party.domestic === true));
  const [home] = ours;
  if (
    home &&
    ours.length === 1 &&
    abroad.length === 0 &&
    (opens || (block.marker === null && next?.marker != null) || block.text.length < 60)
  )
    assembly.scene = { ...assembly.scene, home };
}

/** A heading that names a Russian party: what stood above it as a heading of its own stays, what belonged to the party before goes. */
function enterHome(assembly: Assembly, party: Party): void {
  assembly.statusOuter ||= assembly.lastHeading === 'status';
  assembly.countryOuter ||= assembly.lastHeading === 'country';
  const country = assembly.countryOuter ? assembly.scene.country : null;
  assembly.scene = { home: party.domestic === false ? { ...party, domestic: true } : party, country };
  if (!assembly.statusOuter) assembly.headingStatuses = [];
}

function applyHeading(assembly: Assembly, heading: Heading): void {
  assembly.listPartners = [];
  switch (heading.sets) {
    case 'country': {
      const { mark } = heading;
      assembly.scene = {
        ...assembly.scene,
        country: mark.country
          ? { country: mark.country, from: mark.from, to: mark.to, rule: 'country-heading' }
          : null,
      };
      assembly.atHome = false;
      assembly.countryOuter = false;
      break;
    }
    case 'russia':
      assembly.scene = { ...assembly.scene, country: null };
      assembly.atHome = true;
      break;
    case 'home':
      enterHome(assembly, heading.party);
      break;
    case 'status':
      assembly.headingStatuses = heading.marks;
      assembly.statusOuter = false;
      break;
    case 'nothing':
      assembly.scene = { ...assembly.scene, country: null };
      assembly.headingStatuses = [];
      assembly.atHome = false;
      break;
  }
}
