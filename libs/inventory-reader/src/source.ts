import type { BlockFacts } from './facts.js';
import { findDates } from './dates.js';
import type { SourceFacts } from './reading.js';

const NUMBER =
  /(?<!На\s)(?:(?:исх|вх)\s?\.?\s?)?№\s?([\p{L}\p{N}][\p{L}\p{N}/.-]{0,24})(?:\s+от\s+([^\n;]{6,30}))?/iu;
const DATE_THEN_NUMBER = /^(\d{1,2}\.\d{1,2}\.\d{4})\s+№\s?([\p{L}\p{N}/.-]+)/mu;
const AS_AT = /(?:по\s+состоянию\s+на|состояние\s+на|выгрузка\s+на|as\s+(?:at|of))\s+/iu;
const SENDER =
  /^(?:администрация|управление|департамент|министерство|мэрия|комитет|правительство|отдел|совет)(?!\p{L}).{4,140}$/imu;
const HEAD = 1200;
const FOOT = 400;
const LINES = 3;
const OUTGOING = /исх\s?\.?\s?№/iu;

const firstDate = (text: string): string | null =>
  findDates(text, 0, text.length).find((date) => date.edtf !== null)?.edtf ?? null;

interface Stamp {
  readonly number: string | null;
  readonly date: string | null;
}

/** «14.02.2020 № 412/01-18» at the top, «исх. № 118 от 03.02.2026» at the top or the foot. */
function stampOf(text: string): Stamp {
  const stamp = DATE_THEN_NUMBER.exec(text.slice(0, HEAD));
  if (stamp) return { number: stamp[2] ?? null, date: firstDate(stamp[1] ?? '') };
  for (const part of [text.slice(0, HEAD), text.slice(-FOOT)]) {
    const at = part.search(OUTGOING);
    const found = at < 0 ? null : NUMBER.exec(part.slice(at));
    if (found) return { number: found[1] ?? null, date: firstDate(found[2] ?? '') };
  }
  return { number: null, date: null };
}

/** Sender, number and date of the letter, and the date as at which the text speaks, where it has them. */
export function readSource(text: string, blocks: readonly BlockFacts[]): SourceFacts {
  const asAt = AS_AT.exec(text);
  const end = asAt ? asAt.index + asAt[0].length : 0;
  const sender = blocks.slice(0, LINES).find((block) => SENDER.test(block.text));
  return {
    ...stampOf(text),
    sender: sender?.text ?? null,
    asAt: asAt ? firstDate(text.slice(end, end + 24)) : null,
  };
}
