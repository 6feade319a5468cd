import { startsWithDocument } from './document-words.js';

/** A line of the text, or several that are one paragraph. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** Where the words begin after a bullet or a number. */
  readonly start: number;
  /** `dash` for bullets, `number` for 1. 2) а) I., none for paragraphs and headings. */
  readonly marker: 'dash' | 'number' | null;
  /** Letters before its first word: what stands deeper belongs to what stands above. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

const MARKER =
  /^(?:([-–—•·*▪◦‣●■])|(?:\(?\d{1,3}\s?[.)]|№\s?\d{1,3}\s?[.):]?|\d{1,2}\.\d{1,2}\.?|\p{L}\)|[IVXLC]{1,6}[.)]|(?:Анкета|Раздел|Глава|Часть|Пункт|Карточка|Лист|Section|Part)\s+(?:№\s?)?\d{1,3}[.:])(?=\s|[^\d\s]))\s*/u;
const DATE_HEAD = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}|^\d{1,2}\s+\p{Ll}/u;

function blockAt(text: string, [from, to]: readonly [number, number], apart: boolean): Block {
  const line = text.slice(from, to);
  const indent = line.length - line.trimStart().length;
  const body = line.trim();
  const marker = DATE_HEAD.test(body) ? null : MARKER.exec(body);
  return {
    from: from + indent,
    to: from + indent + body.length,
    start: from + indent + (marker?.[0].length ?? 0),
    marker: marker ? (marker[1] === undefined ? 'number' : 'dash') : null,
    indent,
    apart,
  };
}

const ends = (text: string): boolean => /[.:;!?…*]\s*$/u.test(text);

/** A line shorter than this was not broken by its width. */
const RUNNING_LINE = 50;
const JOINING = /^(?:между|и|с|со|о|об|по|в|на|от|для|при|из|за)\s/u;
const TYPED = /^(?:г|гор|пос|с|р-н)\.\s?\p{Lu}/u;

/** A line that goes on where the one before broke off: small letter, no bullet, no document of its own. */
function continues(text: string, before: Block, line: Block): boolean {
  const [head, tail] = [text.slice(line.from, line.to), text.slice(before.from, before.to)];
  const runs = tail.length > RUNNING_LINE || JOINING.test(head);
  return (
    runs &&
    !TYPED.test(head) &&
    line.marker === null &&
    /^\p{Ll}/u.test(head) &&
    !ends(tail) &&
    !startsWithDocument(head)
  );
}

/** Cuts a text into blocks; empty lines fall away, broken paragraphs are joined. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let [from, apart] = [0, false];
  for (const line of text.split('\n')) {
    const to = from + line.length;
    if (line.trim() === '') apart = true;
    else {
      const block = blockAt(text, [from, to], apart);
      apart = false;
      const before = blocks.at(-1);
      if (before && continues(text, before, block)) blocks[blocks.length - 1] = { ...before, to: block.to };
      else blocks.push(block);
    }
    from = to + 1;
  }
  return blocks;
}
