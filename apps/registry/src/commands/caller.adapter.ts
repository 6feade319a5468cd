import type { IdentifiedRequest } from '@pobratim/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@pobratim/kernel';
import { idempotencyKeyFrom, revisionFrom } from '@pobratim/service-defaults';
import type { Editor, Writer } from './writer.js';

const KEY = {
  name: 'Idempotency-Key',
  description: 'The same key with the same body gives the same answer; with another body, 422',
  required: true,
  schema: { type: 'string' },
} as const;

const REVISION = {
  name: 'If-Match',
  description: 'The ETag of the record the edit was decided on',
  required: true,
  schema: { type: 'string' },
} as const;

/**
 * `@ByWriter() writer: Writer`: identity and `Idempotency-Key` of a write, both required.
 * @throws DomainError `nobody-chosen`, `idempotency-key-missing`, `idempotency-key-malformed`
 */
export const ByWriter = documented(
  createParamDecorator((_: unknown, context: ExecutionContext): Writer => writerOf(requestOf(context))),
  [KEY],
);

/**
 * `@ByEditor() editor: Editor`: the same, and the revision of `If-Match`.
 * @throws DomainError also `revision-missing` (428), `revision-malformed`
 */
export const ByEditor = documented(
  createParamDecorator((_: unknown, context: ExecutionContext): Editor => {
    const request = requestOf(context);
    return { ...writerOf(request), ifMatch: revisionFrom(request.headers['if-match']) };
  }),
  [KEY, REVISION],
);

function requestOf(context: ExecutionContext): IdentifiedRequest {
  return context.switchToHttp().getRequest<IdentifiedRequest>();
}

function writerOf({ identity, headers }: IdentifiedRequest): Writer {
  const key = headers['idempotency-key'];
  if (identity === undefined) {
    throw new DomainError('nobody-chosen', {
      kind: 'unauthenticated',
      message: {
        ru: 'Не выбрано, кто работает с реестром, ничего не записано. Выберите человека и повторите.',
        en: 'Nobody is chosen to work with the register; nothing was recorded. Choose a person and repeat.',
      },
    });
  }
  return { identity, key: idempotencyKeyFrom(Array.isArray(key) ? key.join() : key) };
}

function documented(
  decorator: () => ParameterDecorator,
  headers: readonly Parameters<typeof ApiHeader>[0][],
): () => ParameterDecorator {
  return () => (target, name, index) => {
    decorator()(target, name, index);
    if (name === undefined) return;
    const method = Object.getOwnPropertyDescriptor(target, name);
    if (method === undefined) return;
    for (const header of headers) ApiHeader(header)(target, name, method);
  };
}
