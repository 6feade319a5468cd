import type { Block } from './blocks.js';

/** A stretch of text in UTF-16 units, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A sentence and its parts between semicolons. */
export interface Sentence extends Span {
  readonly segments: readonly Span[];
}

const STOP = /[.!?…](?=\s+[«"“(]?[\p{Lu}\d]|\s*$)/gu;
const ABBREVIATION =
  /(?:^|[\s(«".])(?:г|гг|гор|обл|р-н|п|пос|пгт|с|д|ул|им|исх|вх|респ|св|о|мун|пров|шт|оз|ст|стр|т|др|тов|м|руб|тыс|млн|см|ред|прим|no|st|mr|dr|u\.s|\p{L})$/iu;
/** «подписание 17 мая 2024 г. Соглашения»: the document follows its date. */
const SIGNING_OF = /(?:подписани|заключени)[еяюи]м? [^.;:]{0,24}г$/u;
const YEAR_SIGN = /\d\s*гг?$/u;
const SAYS_SOMETHING =
  /соглаш|договор|меморанд|проток|деклар|план|побратим|породн|партн[её]р|заявлен|письм|состояни|связ|контакт|хартия|twin|agree|действ|дата|подпис|заключ/iu;

/** How far back a full stop looks; a sentence has said something by then. */
const LOOK_BACK = 400;

/** Whether the full stop at `at` ends a sentence: not after «г.», «обл.», initials; after «2012 г.» only when the sentence has said something. */
function endsSentence(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - LOOK_BACK), at);
  if (text[at] !== '.') return true;
  if (YEAR_SIGN.test(before) && SIGNING_OF.test(before)) return false;
  if (YEAR_SIGN.test(before)) return SAYS_SOMETHING.test(before) || /^\s*$/u.test(text.slice(at + 1, at + 3));
  if (at - start < LOOK_BACK && /^\s*\d{1,3}$/u.test(before)) return false;
  return !ABBREVIATION.test(before);
}

/** The sentences of a block; a chronology's «1992.» is a sentence of its own. */
export function sentencesOf(text: string, block: Block): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = block.start;
  const body = text.slice(block.start, block.to);
  const close = (end: number): void => {
    const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
    for (const part of piecesOf(text, from, end))
      sentences.push({ ...part, segments: segmentsOf(text, part.from, part.to) });
    start = end;
  };
  for (const match of body.matchAll(STOP)) {
    const at = block.start + match.index;
    if (endsSentence(text, start, at)) close(at + 1);
  }
  close(block.to);
  return sentences;
}

/** A sentence longer than this is no sentence; it is cut so that time stays in proportion to length. */
const LONGEST_SENTENCE = 3000;

/** The pieces of an overlong sentence, cut at semicolons or spaces. */
function piecesOf(text: string, from: number, to: number): readonly Span[] {
  const pieces: Span[] = [];
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    const limit = start + LONGEST_SENTENCE;
    const cut = Math.max(text.lastIndexOf(';', limit), text.lastIndexOf(' ', limit - LONGEST_SENTENCE / 2));
    const end = cut > start ? cut + 1 : limit;
    pieces.push({ from: start, to: end });
    start = end;
  }
  if (start < to) pieces.push({ from: start, to });
  return pieces;
}

/** Parts between semicolons, those inside brackets included: each can tell of another document. */
function segmentsOf(text: string, from: number, to: number): readonly Span[] {
  const segments: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1)
    if (text[at] === ';') {
      segments.push({ from: start, to: at });
      start = at + 1;
    }
  if (start < to) segments.push({ from: start, to });
  return segments;
}
