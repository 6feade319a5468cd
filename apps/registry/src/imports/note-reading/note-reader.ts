import { DomainError } from '@pobratim/kernel';
import {
  type InventoryPreview,
  type InventoryReading,
  previewOf,
  readInventory,
} from '@pobratim/inventory-reader';
import { readingOf } from '../reading-of.js';
import type { StoredReading } from '../stored-reading.js';

/** What a text says of itself, and who read it. */
export type NoteFacts = Pick<InventoryReading, 'source' | 'readerVersion'>;

/** What may be made of a text. */
export interface Readings {
  /** What an import keeps. */
  readonly reading: StoredReading;
  /** What the preview answers. */
  readonly preview: InventoryPreview;
  /** What stands at its head. */
  readonly facts: NoteFacts;
}

/** Reads texts of notes, somewhere where it keeps nobody waiting. */
export interface NoteReader {
  /**
   * @param what which of the readings is wanted
   * @throws DomainError `note-too-long`, `note-too-hard` (input)
   */
  read<What extends keyof Readings>(what: What, text: string): Promise<Readings[What]>;
}

/** UTF-16 units of the longest text that is read: some five hundred pages. */
export const LONGEST_TEXT = 1_000_000;

const MAKE: { readonly [What in keyof Readings]: (text: string) => Readings[What] } = {
  reading: (text) => readingOf(readInventory(text), text),
  preview: (text) => previewOf(readInventory(text)),
  facts: (text) => {
    const { source, readerVersion } = readInventory(text);
    return { source, readerVersion };
  },
};

/** The reading itself; takes its time on the thread it is called on. */
export function readNote<What extends keyof Readings>(what: What, text: string): Readings[What] {
  return MAKE[what](text);
}

/** Reads where it stands: for short texts in specifications and for compositions that read nothing. */
export const readerHere: NoteReader = {
  read: (what, text) => Promise.resolve(readNote(what, text)),
};

const decimal = (count: number, language: string): string => new Intl.NumberFormat(language).format(count);

/**
 * Refuses a text that is longer than any list of documents.
 * @throws DomainError `note-too-long` (input)
 */
export function refuseTooLong({ length }: string): void {
  if (length <= LONGEST_TEXT) return;
  throw new DomainError('note-too-long', {
    kind: 'input',
    message: {
      ru: `Справка слишком длинная: ${decimal(length, 'ru')} знаков, а читаются справки до ${decimal(LONGEST_TEXT, 'ru')}. Ничего не записано. Разделите её на части и внесите их по одной.`,
      en: `The note is too long: ${decimal(length, 'en')} characters, and notes of up to ${decimal(LONGEST_TEXT, 'en')} are read. Nothing was recorded. Divide it and bring the parts one by one.`,
    },
  });
}

/** What is said when a text took more time or memory than any list of documents does. */
export function noteTooHard(): DomainError {
  return new DomainError('note-too-hard', {
    kind: 'input',
    message: {
      ru: 'Справку не удалось прочитать за отведённое время: она слишком длинная или устроена необычно. Из неё ничего не записано. Разделите её на части и внесите их по одной.',
      en: 'The note could not be read in the time allowed: it is too long or built in an unusual way. Nothing of it was recorded. Divide it and bring the parts one by one.',
    },
  });
}
