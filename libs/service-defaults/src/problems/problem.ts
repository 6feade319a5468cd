import type { DomainError, Message } from '@pobratim/kernel';
import { z } from 'zod';

const fieldProblem = z.strictObject({
  pointer: z.string().describe('RFC 6901 pointer into the request, `/parties/0/name`'),
  messageRu: z.string(),
  messageEn: z.string(),
});

/** RFC 9457 problem document, the only form of an error that leaves a service. */
export const Problem = z
  .strictObject({
    type: z.string().describe('`urn:pobratim:problem:` and the code'),
    title: z.string().describe('Short words for this kind of problem, in the language of Accept-Language'),
    status: z.int(),
    detail: z
      .string()
      .describe('What happened, what was kept, what to do; in the language of Accept-Language'),
    code: z.string().describe('Kebab case, stable for ever'),
    messageRu: z.string(),
    messageEn: z.string(),
    correlationId: z.string().describe('The number to tell support'),
    errors: z.array(fieldProblem).describe('Wrong fields of the input, otherwise empty'),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .describe('Facts for a program: ids, limits, the state met'),
  })
  .meta({ id: 'Problem', description: 'A refusal or a failure (RFC 9457)' });
export type Problem = z.infer<typeof Problem>;

/** What the document needs to know about the request it answers. */
export interface Asked {
  readonly correlationId: string;
  readonly language: keyof Message;
}

/** Writes the document for an error whose status and title were found. */
export function problemOf(error: DomainError, status: number, title: Message, asked: Asked): Problem {
  return {
    type: `urn:pobratim:problem:${error.code}`,
    title: title[asked.language],
    status,
    detail: error.messages[asked.language],
    code: error.code,
    messageRu: error.messages.ru,
    messageEn: error.messages.en,
    correlationId: asked.correlationId,
    errors: error.fields.map(({ pointer, message }) => ({
      pointer,
      messageRu: message.ru,
      messageEn: message.en,
    })),
    details: { ...error.details },
  };
}

/** Russian unless the reader prefers English (RFC 9110, 12.5.4, of which only order and `q` are honoured). */
export function languageOf(acceptLanguage: string | undefined): keyof Message {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.slice(0, 2), q: q === undefined ? 1 : Number(q.trim().slice(2)) };
    })
    .filter(({ tag, q }) => q > 0 && (tag === 'ru' || tag === 'en'))
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.tag === 'en' ? 'en' : 'ru';
}
