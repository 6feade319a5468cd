import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { DomainError, type FieldError } from '@pobratim/kernel';
import { z } from 'zod';
import { wordsOfIssue } from './words-of-issue.js';

/** The most wrong fields one answer names: a hostile body cannot make it long. */
const MOST_FIELDS = 100;

/**
 * Validates what `@Body({ schema })`, `@Query({ schema })` and `@Param(name, { schema })` declare and hands the
 * handler the parsed value. It stands in for Nest's own Standard Schema pipe because that one knows neither
 * the place of the value in the request nor two languages.
 * @throws DomainError `invalid-input` with an RFC 6901 pointer for each wrong field
 */
export class ValidInputPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { schema, data }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    throw new DomainError('invalid-input', {
      kind: 'input',
      message: {
        ru: 'Запрос заполнен неверно, ничего не записано. Исправьте названные поля и повторите.',
        en: 'The request is not filled in correctly; nothing was recorded. Correct the named fields and repeat.',
      },
      fields: result.error.issues.flatMap((issue) => fieldsOf(issue, data)).slice(0, MOST_FIELDS),
    });
  }
}

function fieldsOf(issue: z.core.$ZodIssue, parameter: string | undefined): FieldError[] {
  const path = parameter === undefined ? issue.path : [parameter, ...issue.path];
  const message = wordsOfIssue(issue);
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(path), message }];
  return issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), message }));
}

/** RFC 6901: `~` and `/` inside a name are escaped. */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
