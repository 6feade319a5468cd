import type { Message } from '@pobratim/kernel';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * A message in both languages for `.regex(…, says(ru, en))` and `.refine(…, says(ru, en))`.
 * Zod carries one string; the languages stand on two lines of it.
 */
export function says(ru: string, en: string): string {
  return `${ru}\n${en}`;
}

/** What is wrong with a value and what is expected, in plain words. Never repeats the value itself. */
export function wordsOfIssue(issue: Issue): Message {
  const [ru, en] = issue.message.split('\n');
  if (ru !== undefined && en !== undefined) return { ru, en };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return bound(issue.origin, `не меньше ${issue.minimum}`, `at least ${issue.minimum}`);
    case 'too_big':
      return bound(issue.origin, `не больше ${issue.maximum}`, `at most ${issue.maximum}`);
    case 'invalid_format':
      return FORMATS[issue.format] ?? { ru: 'Записано не в том виде.', en: 'Written in a wrong form.' };
    case 'invalid_value':
      return oneOf(issue.values);
    case 'unrecognized_keys':
      return { ru: 'Такого поля нет. Уберите его.', en: 'There is no such field. Remove it.' };
    default:
      return { ru: 'Значение не подходит.', en: 'The value does not fit.' };
  }
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { ru: 'строка', en: 'a string' },
  number: { ru: 'число', en: 'a number' },
  int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'true или false', en: 'true or false' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'объект', en: 'an object' },
};

const FORMATS: Readonly<Record<string, Message>> = {
  uuid: { ru: 'Нужен идентификатор UUID.', en: 'A UUID is expected.' },
  date: { ru: 'Нужна дата вида 2024-05-31.', en: 'A date such as 2024-05-31 is expected.' },
  datetime: {
    ru: 'Нужен момент вида 2024-05-31T12:00:00.000Z.',
    en: 'An instant such as 2024-05-31T12:00:00.000Z is expected.',
  },
  url: { ru: 'Нужен адрес (URL).', en: 'A URL is expected.' },
};

function wrongType(issue: z.core.$ZodIssueInvalidType): Message {
  const expected = TYPES[issue.expected] ?? { ru: issue.expected, en: issue.expected };
  if (issue.input === undefined) {
    return { ru: `Не заполнено. Нужно: ${expected.ru}.`, en: `Missing. Expected: ${expected.en}.` };
  }
  return { ru: `Не тот вид значения. Нужно: ${expected.ru}.`, en: `Wrong type. Expected: ${expected.en}.` };
}

function bound(origin: string, ru: string, en: string): Message {
  if (origin === 'string')
    return { ru: `Длина должна быть ${ru} знаков.`, en: `The length must be ${en} characters.` };
  if (origin === 'array')
    return { ru: `В списке должно быть ${ru} строк.`, en: `The list must have ${en} items.` };
  return { ru: `Должно быть ${ru}.`, en: `Must be ${en}.` };
}

function oneOf(values: readonly unknown[]): Message {
  const list = values.map(String).join(', ');
  return { ru: `Допустимо только: ${list}.`, en: `Allowed: ${list}.` };
}
