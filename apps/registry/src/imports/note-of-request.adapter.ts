import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { DomainError } from '@pobratim/kernel';
import { LIMITS } from '@pobratim/upload-gate';
import type { IncomingMessage } from 'node:http';
import { TextOfNote } from '../shapes/preview.js';

/** A note as it was sent, before the gate. */
export interface SentNote {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** A request after the form was taken apart: one file in memory, or a body of JSON. */
export interface NoteRequest extends IncomingMessage {
  readonly file?: { readonly buffer: Buffer; readonly originalname: string };
  readonly body?: unknown;
}

/** `@TakesNote()`: the route takes one file as multipart field `file`, or pasted text as JSON. */
export function TakesNote(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(
      FileInterceptor('file', {
        // One byte more than the gate lets through, so that the gate's own words say what is too large.
        limits: { fileSize: LIMITS.file + 1, files: 1, fields: 0, parts: 1 },
        defParamCharset: 'utf8',
      }),
    ),
    ApiConsumes('multipart/form-data', 'application/json'),
    ApiBody({
      schema: {
        oneOf: [
          { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
          {
            type: 'object',
            properties: { text: { type: 'string' }, fileName: { type: 'string', nullable: true } },
            required: ['text'],
          },
        ],
      },
    }),
  );
}

/**
 * The note of a request.
 * @throws DomainError `note-missing` (input) when there is neither a file nor a text
 */
export function noteOf({ file, body }: NoteRequest): SentNote {
  if (file !== undefined) return { bytes: file.buffer, fileName: file.originalname };
  const pasted = TextOfNote.safeParse(body ?? {});
  if (pasted.success) {
    const { text, fileName } = pasted.data;
    return { bytes: Buffer.from(text.toWellFormed(), 'utf8'), fileName: fileName ?? 'Вставленный текст.txt' };
  }
  throw new DomainError('note-missing', {
    kind: 'input',
    message: {
      ru: 'Нет ни файла, ни текста, ничего не записано. Пришлите файл .docx или .txt полем «file» или текст полем «text».',
      en: 'There is neither a file nor a text; nothing was recorded. Send a .docx or .txt file as “file”, or a text as “text”.',
    },
    fields: [
      {
        pointer: '/text',
        message: {
          ru: 'Нужен текст от 1 до 1 000 000 знаков.',
          en: 'A text of 1 to 1,000,000 characters is expected.',
        },
      },
    ],
  });
}
