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
const LINES = 3;

const firstDate = (text: string): string | null =>
  findDates(text, 0, text.length).find((date) => date.edtf !== null)?.edtf ?? null;

/** Sender, number and date of the letter, and the date as at which the text speaks, where it has them. */
export function readSource(text: string, blocks: readonly BlockFacts[]): SourceFacts {
  const head = text.slice(0, HEAD);
  const tail = text.slice(-HEAD / 3);
  const stamp = DATE_THEN_NUMBER.exec(head);
  const outgoing = stamp
    ? null
    : /исх\s?\.?\s?№/iu.exec(head)
      ? NUMBER.exec(head.slice(head.search(/исх/iu)))
      : /исх\s?\.?\s?№/iu.exec(tail)
        ? NUMBER.exec(tail.slice(tail.search(/исх/iu)))
        : null;
  const asAt = AS_AT.exec(text);
  const sender = blocks.slice(0, LINES).find((block) => SENDER.test(block.text));
  return {
    sender: sender?.text ?? null,
    number: stamp?.[2] ?? outgoing?.[1] ?? null,
    date: stamp?.[1] ? firstDate(stamp[1]) : outgoing?.[2] ? firstDate(outgoing[2]) : null,
    asAt: asAt ? firstDate(text.slice(asAt.index + asAt[0].length, asAt.index + asAt[0].length + 24)) : null,
  };
}
