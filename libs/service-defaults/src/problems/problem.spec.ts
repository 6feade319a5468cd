import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { languageOf, says } from '../index.js';
import { wordsOfIssue } from './words-of-issue.js';

function wordsFor(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value, { reportInput: true }).error?.issues[0];
  return issue && `${wordsOfIssue(issue).ru} ${wordsOfIssue(issue).en}`;
}

describe('The language of an answer', () => {
  it.each([
    [undefined, 'ru'],
    ['', 'ru'],
    ['en-GB,en;q=0.9', 'en'],
    ['en;q=0.4, ru;q=0.5', 'ru'],
    ['ru;q=0, en;q=0.1', 'en'],
    ['de', 'ru'],
  ])('for Accept-Language %p is %p', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('The words for a wrong value', () => {
  it.each([
    [z.string(), undefined, 'Не заполнено. Нужно: строка. Missing. Expected: a string.'],
    [
      z.string().min(3),
      'a',
      'Длина должна быть не меньше 3 знаков. The length must be at least 3 characters.',
    ],
    [
      z.array(z.string()).max(1),
      ['a', 'b'],
      'В списке должно быть не больше 1 строк. The list must have at most 1 items.',
    ],
    [z.number().max(5), 6, 'Должно быть не больше 5. Must be at most 5.'],
    [z.enum(['A', 'B']), 'C', 'Допустимо только: A, B. Allowed: A, B.'],
    [z.uuid(), 'x', 'Нужен идентификатор UUID. A UUID is expected.'],
    [z.string().regex(/^a$/, says('Нужна буква а.', 'The letter a.')), 'b', 'Нужна буква а. The letter a.'],
  ])('of %# say what is expected, in both languages', (schema, value, words) => {
    expect(wordsFor(schema, value)).toBe(words);
  });
});
