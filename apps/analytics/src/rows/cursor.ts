import { DomainError } from '@pobratim/kernel';
import { z } from 'zod';

/** Where a page ended, and the moment its list is of, so that the next page belongs to the same list. */
const Cursor = z.strictObject({
  unit: z.string(),
  validOn: z.string(),
  knownAt: z.int().min(0),
  after: z.tuple([z.string(), z.string()]),
});
export type Cursor = z.infer<typeof Cursor>;

/** The cursor as it goes into an address. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');
}

/**
 * The cursor of an address.
 * @throws DomainError `invalid-input` naming `/cursor`, also when it belongs to another list
 */
export function readCursor(text: string, unit: string): Cursor {
  const parsed = Cursor.safeParse(jsonIn(text));
  if (parsed.success && parsed.data.unit === unit) return parsed.data;
  throw new DomainError('invalid-input', {
    kind: 'input',
    message: {
      ru: 'Продолжение списка не найдено. Откройте список с начала.',
      en: 'The continuation of the list was not found. Open the list from its beginning.',
    },
    fields: [
      {
        pointer: '/cursor',
        message: {
          ru: 'Это не отметка продолжения этого списка. Возьмите nextCursor прошлой страницы или уберите поле.',
          en: 'This is no cursor of this list. Take nextCursor of the page before, or leave the field out.',
        },
      },
    ],
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
