import { withoutTrailingBlanks } from '../text/tidy.js';

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

interface Writing {
  readonly blocks: string[];
  block: string;
  /** How deep in tables; only the outermost gives rows and cells, an inner one is words of its cell. */
  tables: number;
  rows: string[];
  cells: string[];
  /** Inside the mark of a footnote, which is no word of the text. */
  inMark: boolean;
}

/**
 * The text of the parser's HTML: paragraphs, headings and list items apart by an empty line, list items as
 * `- …`, a table as lines with tabs between its cells. One pass, linear in the length.
 */
export function htmlToText(html: string): string {
  const writing: Writing = { blocks: [], block: '', tables: 0, rows: [], cells: [], inMark: false };
  for (const [, slash, tag, attributes = '', words] of html.matchAll(TOKEN)) {
    if (words !== undefined) write(writing, decoded(words));
    else if (slash === '/') close(writing, tag ?? '');
    else open(writing, tag ?? '', attributes);
  }
  endBlock(writing);
  return writing.blocks.join('\n\n');
}

function write(writing: Writing, words: string): void {
  if (!writing.inMark) writing.block += writing.tables > 0 ? words.replace(/\s+/g, ' ') : words;
}

function open(writing: Writing, tag: string, attributes: string): void {
  if (tag === 'a') writing.inMark = /href="#(foot|end)note/.test(attributes);
  else if (tag === 'br') write(writing, '\n');
  else if (writing.tables > 0) openInTable(writing, tag);
  else if (tag === 'table') {
    endBlock(writing);
    writing.tables = 1;
    writing.rows = [];
  } else if (tag === 'li') {
    endBlock(writing);
    writing.block = '- ';
  } else if (/^(p|h[1-6]|ul|ol)$/.test(tag) && writing.block !== '- ') endBlock(writing);
}

function openInTable(writing: Writing, tag: string): void {
  if (tag === 'table') writing.tables += 1;
  else if (writing.tables === 1 && tag === 'tr') writing.cells = [];
  else if (writing.tables === 1 && /^t[dh]$/.test(tag)) writing.block = '';
  else if (writing.block !== '') writing.block += ' ';
}

function close(writing: Writing, tag: string): void {
  if (tag === 'a') writing.inMark = false;
  else if (writing.tables > 0) closeInTable(writing, tag);
  else if (/^(p|h[1-6]|li|ul|ol)$/.test(tag)) endBlock(writing);
}

function closeInTable(writing: Writing, tag: string): void {
  if (tag === 'table') {
    writing.tables -= 1;
    if (writing.tables === 0) writing.block = writing.rows.join('\n');
    if (writing.tables === 0) endBlock(writing);
  } else if (writing.tables > 1) return;
  else if (/^t[dh]$/.test(tag)) {
    writing.cells.push(writing.block.replace(/ +/g, ' ').trim());
    writing.block = '';
  } else if (tag === 'tr') writing.rows.push(writing.cells.join('\t'));
}

function endBlock(writing: Writing): void {
  const block = withoutOuterLines(withoutTrailingBlanks(writing.block));
  if (block.trim() !== '' && block.trim() !== '-') writing.blocks.push(block);
  writing.block = '';
}

function withoutOuterLines(block: string): string {
  let from = 0;
  let to = block.length;
  while (block[from] === '\n') from += 1;
  while (to > from && block[to - 1] === '\n') to -= 1;
  return block.slice(from, to);
}

function decoded(words: string): string {
  return words.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
