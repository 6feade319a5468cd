import { isObservable, lastValueFrom } from 'rxjs';

/**
 * Waits for what a handler, its interceptors and filters left: a value or an observable, also one without a value.
 * @throws what the handler threw. Nest's own filter turns an error into `{ status, message }`; that too is thrown as
 * an error, so that nothing that failed counts as done.
 */
export async function settled(result: unknown): Promise<void> {
  if (!isObservable(result)) return;
  try {
    await lastValueFrom(result, { defaultValue: undefined });
  } catch (error) {
    throw error instanceof Error ? error : new Error(wordsOf(error));
  }
}

function wordsOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
