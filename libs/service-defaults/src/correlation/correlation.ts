import { AsyncLocalStorage } from 'node:async_hooks';

/** What ties the log lines, events and traces of one request together. */
export interface Correlation {
  /** UUID; the caller's `X-Correlation-Id` when it was one. */
  readonly correlationId: string;
  /** W3C Trace Context, level 1, as received and well-formed, otherwise absent. */
  readonly traceparent?: string;
}

const storage = new AsyncLocalStorage<Correlation>();

/** The correlation of the work under way, also after `await`; undefined outside a request. */
export function currentCorrelation(): Correlation | undefined {
  return storage.getStore();
}

/** Runs work (a request, a consumer's message, a job) under a correlation. */
export function withCorrelation<Result>(correlation: Correlation, work: () => Result): Result {
  return storage.run(correlation, work);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * Reads the two headers, trusting neither: anything not well-formed is replaced or dropped.
 * @param fresh makes an id where the caller gave none
 */
export function correlationFrom(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  fresh: () => string,
): Correlation {
  const given = headers['x-correlation-id'];
  const trace = headers['traceparent'];
  const correlationId = typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : fresh();
  return typeof trace === 'string' && TRACEPARENT.test(trace)
    ? { correlationId, traceparent: trace }
    : { correlationId };
}
