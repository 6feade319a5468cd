import type { Disclosure } from '@pobratim/event-sourcing';
import { createHash } from 'node:crypto';
import type { Purpose } from '../store-identity.js';
import type { RawCommand } from './raw-log.js';

/**
 * The archive is a POSIX tar that any tool unpacks:
 *   store.json                 {@link ArchivedStore}
 *   log/<first position>.jsonl {@link ArchivedEvent} a line, positions without a hole
 *   commands/<number>.jsonl    {@link RawCommand} a line, in the order of ids
 *   files/<sha256>             files as they are
 *   manifest.json              {@link Manifest}, always last: an archive without it is cut short
 */
export const FORMAT = 'pobratim-store/1';

/** What the archive is of. */
export interface ArchivedStore {
  readonly format: typeof FORMAT;
  readonly purpose: Purpose;
  readonly incarnation: string;
  /** Events. */
  readonly size: number;
  /** For people; nothing depends on it. */
  readonly postgres: string;
}

/** An event: its bytes, and its private members as they stood, erased ones with `null`. */
export interface ArchivedEvent {
  readonly position: number;
  readonly entry: string;
  readonly disclosures?: readonly Disclosure[];
}

/** One entry of the archive. */
export interface ArchivedPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the archive holds, with hashes. Its own hash names the archive. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly parts: readonly ArchivedPart[];
  readonly commands: number;
  readonly files: number;
  /** Hashes of files that events name and the folder does not have. */
  readonly missingFiles: readonly string[];
  /** RFC 6962 root of the log. */
  readonly root: string;
}

/** A text of lines, small enough to be held in memory. */
export interface LinesPart {
  readonly name: string;
  readonly text: string;
  /** Lines in it. */
  readonly count: number;
}

/** A part ends at so many lines or characters, so its size is known before it is written. */
const MOST_LINES = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** Cuts lines into parts, always at the same places: two archives of the same log are the same. */
export async function* linesParts<T>(
  items: AsyncIterable<readonly T[]>,
  nameOf: (first: T, number: number) => string,
): AsyncIterable<LinesPart> {
  let lines: string[] = [];
  let characters = 0;
  let number = 0;
  let name = '';
  for await (const page of items) {
    for (const item of page) {
      const line = `${JSON.stringify(item)}\n`;
      if (lines.length === MOST_LINES || characters + line.length > MOST_CHARACTERS) {
        if (lines.length > 0) yield { name, text: lines.join(''), count: lines.length };
        lines = [];
        characters = 0;
      }
      if (lines.length === 0) {
        name = nameOf(item, number);
        number += 1;
      }
      lines.push(line);
      characters += line.length;
    }
  }
  if (lines.length > 0) yield { name, text: lines.join(''), count: lines.length };
}

/** The events in a part of the log. */
export function archivedEvents(text: string): readonly ArchivedEvent[] {
  return linesOf(text) as ArchivedEvent[];
}

/** The commands in a part of the commands. */
export function archivedCommands(text: string): readonly RawCommand[] {
  return linesOf(text) as RawCommand[];
}

function linesOf(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** The name of a part of the log, in the order of positions also when sorted as text. */
export function logPartName(position: number): string {
  return `log/${String(position).padStart(12, '0')}.jsonl`;
}

/** The name of a part of the commands. */
export function commandsPartName(number: number): string {
  return `commands/${String(number).padStart(8, '0')}.jsonl`;
}

/** SHA-256, 64 hex digits. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
