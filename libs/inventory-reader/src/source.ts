import { findDates } from './dates.js';
import type { BlockFacts } from './facts.js';
import type { SourceFacts } from './reading.js';

const NUMBER = '№\\s?([\\p{L}\\p{N}][\\p{L}\\p{N}/.-]{0,24}(?<![.-]))';
/** «исх. № 118 от 03.02.2026», «№ 118 от 3 февраля 2026 г.» */
const NUMBER_FIRST = new RegExp(`${NUMBER}\\s+от\\s+([^\\n;]{6,30})`, 'iu');
/** «от 14 марта 2022 года № 12-34», «14.02.2020 № 412/01-18», «исх. № 5» */
const NUMBER_ALONE = new RegExp(NUMBER, 'iu');
const OUTGOING = /исх\s?\.?\s?№/iu;
/** «На № 88-п от 25.09.2023»: the number of the letter that is answered. */
const ANSWERED =
  /(?<!\p{L})на\s+(?:(?:ваш\p{L}*|вх|исх|письм\p{L}*|запрос\p{L}*|обращени\p{L}*)\s?\.?\s*)*№[^\n]*/giu;
const AS_AT = /(?:по\s+состоянию\s+на|состояние\s+на|выгрузка\s+на|as\s+(?:at|of))\s+/iu;
const SENDER =
  /^(?:администрация|управление|департамент|министерство|мэрия|комитет|правительство|отдел|совет|дума|собрание)(?!\p{L})/iu;
/** Where the sender ends when the letterhead is one line. */
const SENDER_END =
  /[\s,;]*(?:(?:исх|вх|тел|факс|адрес)(?!\p{L})|№|(?<!\p{L})(?:от|на)\s+(?:№|\d)|[«"]?\d{1,2}[»".]|\d{6}|e-?mail|сообща(?:ем|ет)|(?<!(?:^|\s)(?:г|гор|им|обл|пос|р|о))\.\s+\p{Lu}\p{L}{3}|\t)/iu;
const LONGEST_SENDER = 160;
const FOOT = 400;
const LINES = 8;
const SENDER_LINES = 3;

const firstDate = (text: string): string | null =>
  findDates(text, 0, text.length).find((date) => date.edtf !== null && !date.range)?.edtf ?? null;

interface Stamp {
  readonly number: string | null;
  readonly date: string | null;
}

/** Number and date of a letterhead in one of its lines; `null` where the line has none. */
function stampIn(line: string): Stamp | null {
  const own = line.replace(ANSWERED, '');
  const full = NUMBER_FIRST.exec(own);
  if (full && firstDate(full[2] ?? '') !== null)
    return { number: full[1] ?? null, date: firstDate(full[2] ?? '') };
  const alone = NUMBER_ALONE.exec(own);
  const dated = alone ? firstDate(own.slice(Math.max(0, alone.index - 40), alone.index)) : null;
  return alone && (dated !== null || OUTGOING.test(own)) ? { number: alone[1] ?? null, date: dated } : null;
}

/** The first stamp of the lines at the top that name no document, else the outgoing number at the foot. */
function stampOf(text: string, blocks: readonly BlockFacts[]): Stamp {
  const top = blocks.slice(0, LINES).filter((block) => isLetterhead(block));
  for (const { text: line } of top) {
    const stamp = stampIn(line);
    if (stamp) return stamp;
  }
  const foot = text.slice(-FOOT);
  const at = foot.search(OUTGOING);
  return (at < 0 ? null : stampIn(foot.slice(at))) ?? { number: null, date: null };
}

/** A line that names no document, or is the sender's own. */
const isLetterhead = ({ text, sentences }: BlockFacts): boolean =>
  OUTGOING.test(text) || sentences.slice(0, 1).every((sentence) => sentence.documents.length === 0);

/** Who sends: the line that begins with an office, with the line that goes on with its name, without what follows in one line. */
function senderOf(blocks: readonly BlockFacts[]): string | null {
  const at = blocks.slice(0, SENDER_LINES).findIndex((block) => SENDER.test(block.text));
  const [first, second] = [blocks[at], blocks[at + 1]];
  if (!first) return null;
  const goesOn = second?.apart === false && /^[«"„]/u.test(second.text);
  const line = goesOn ? `${first.text} ${second.text}` : first.text;
  const end = SENDER_END.exec(line);
  const name = (end ? line.slice(0, end.index) : line).replace(/\s+/gu, ' ').trim();
  return name.length <= LONGEST_SENDER && /\s/u.test(name) ? name : null;
}

/** Sender, number and date of the letter, and the date as at which the text speaks, where it has them. */
export function readSource(text: string, blocks: readonly BlockFacts[]): SourceFacts {
  const asAt = AS_AT.exec(text);
  const end = asAt ? asAt.index + asAt[0].length : 0;
  return {
    ...stampOf(text, blocks),
    sender: senderOf(blocks),
    asAt: asAt ? firstDate(text.slice(end, end + 24)) : null,
  };
}
