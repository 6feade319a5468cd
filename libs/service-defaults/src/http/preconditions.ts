import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@pobratim/kernel';

const REVISION = /^"(0|[1-9]\d{0,15})"$/;
const KEY = /^[\x21-\x7e]{8,128}$/;

/** The stream revision as an entity tag (RFC 9110, 8.8.3): 7 → `"7"`. */
export function etagOf(revision: number | bigint): string {
  return `"${revision}"`;
}

/**
 * The revision an edit was decided on.
 * @throws DomainError `revision-missing` without the header, `revision-malformed` for anything but one strong tag
 */
export function revisionFrom(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new DomainError('revision-missing', {
      kind: 'precondition-missing',
      message: {
        ru: 'Не сказано, какую версию записи правят, ничего не записано. Откройте запись заново и повторите.',
        en: 'The revision being edited is not named (If-Match); nothing was recorded. Read the record again and repeat.',
      },
    });
  }
  const revision = REVISION.exec(ifMatch.trim())?.[1];
  if (revision !== undefined) return Number(revision);
  throw new DomainError('revision-malformed', {
    kind: 'input',
    message: {
      ru: 'Версия записи названа неверно, ничего не записано. Нужен заголовок If-Match вида "7" из ETag записи.',
      en: 'If-Match is malformed; nothing was recorded. It takes the ETag of the record, such as "7".',
    },
  });
}

/**
 * The key under which a write may be repeated safely: 8 to 128 visible ASCII characters, best a UUID.
 * @throws DomainError `idempotency-key-missing`, `idempotency-key-malformed`
 */
export function idempotencyKeyFrom(header: string | undefined): string {
  if (header !== undefined && KEY.test(header)) return header;
  const missing = header === undefined;
  throw new DomainError(missing ? 'idempotency-key-missing' : 'idempotency-key-malformed', {
    kind: 'input',
    message: {
      ru: 'Нет ключа повтора, ничего не записано. Пришлите заголовок Idempotency-Key: 8–128 знаков, лучше UUID.',
      en: 'The idempotency key is missing or malformed; nothing was recorded. Send Idempotency-Key: 8–128 characters, best a UUID.',
    },
  });
}

/** `@IfMatch() revision: number`: the revision an edit was decided on, required; documented in OpenAPI. */
export const IfMatch = documented(
  createParamDecorator((_: unknown, context: ExecutionContext) => revisionFrom(header(context, 'if-match'))),
  'If-Match',
  'The ETag of the record the edit was decided on',
);

/** `@IdempotencyKey() key: string`: the key of a repeatable write, required; documented in OpenAPI. */
export const IdempotencyKey = documented(
  createParamDecorator((_: unknown, context: ExecutionContext) =>
    idempotencyKeyFrom(header(context, 'idempotency-key')),
  ),
  'Idempotency-Key',
  'The same key with the same body gives the same answer; with another body, 422',
);

function header(context: ExecutionContext, name: string): string | undefined {
  const value = context.switchToHttp().getRequest<IncomingMessage>().headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function documented(
  decorator: () => ParameterDecorator,
  name: string,
  description: string,
): () => ParameterDecorator {
  return () => (target, key, index) => {
    decorator()(target, key, index);
    if (key === undefined) return;
    const method = Object.getOwnPropertyDescriptor(target, key);
    if (method !== undefined) {
      ApiHeader({ name, description, required: true, schema: { type: 'string' } })(target, key, method);
    }
  };
}
