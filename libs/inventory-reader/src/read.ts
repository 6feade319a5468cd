import { emptyAssembly } from './assembly.js';
import { blocksOf } from './blocks.js';
import { factsOf } from './facts.js';
import { finish } from './finish.js';
import type { Party } from './places.js';
import type { InventoryReading } from './reading.js';
import { partiesOf } from './scene.js';
import { readStep } from './steps.js';

/** The reader's version: kept with every reading, raised with every change of what is read. */
export const READER_VERSION = '1.0.0';

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
    readStep(assembly, block, { index, next: blocks[index + 1] ?? null });
  return finish(assembly, blocks, READER_VERSION);
}

/** The party that a name alone means, ours whatever the directory thinks. */
function homeNamed(name: string): Party | null {
  const [block] = blocksOf(name).map((one) => factsOf(name, one));
  const [sentence] = block?.sentences ?? [];
  if (!block || !sentence) return null;
  const passage = { text: name, block, sentence, segment: sentence };
  const [party] = partiesOf(passage, { home: null, country: null });
  return party ? { ...party, domestic: true } : null;
}
