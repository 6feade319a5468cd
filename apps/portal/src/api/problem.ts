import type { Problem } from '../__generated__/registry/types.gen.js';

/** A refusal of the server (RFC 9457), or no answer at all: `problem` is null then. */
export class RefusedError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.code ?? (status === 0 ? 'no-answer' : `status-${status}`));
    this.name = 'RefusedError';
    this.status = status;
    this.problem = problem;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'messageRu' in body;

/** Makes one kind of error of everything that can go wrong on the way to the server and back. */
export function refusalOf(error: unknown, response: Response | undefined): unknown {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (response === undefined) return new RefusedError(0, null);
  return new RefusedError(response.status, isProblem(error) ? error : null);
}

/** The message for one field of what was sent, by its RFC 6901 pointer. */
export function fieldMessage(error: unknown, pointer: string, language: string): string | null {
  if (!(error instanceof RefusedError)) return null;
  const found = error.problem?.errors.find((one) => one.pointer === pointer);
  if (found === undefined) return null;
  return language === 'en' ? found.messageEn : found.messageRu;
}
