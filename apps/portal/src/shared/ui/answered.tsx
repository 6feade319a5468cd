import type { ReactNode } from 'react';
import { ErrorNote } from './error-note.js';
import { Waiting } from './waiting.js';

/** A question as TanStack Query has it; its own data or what was made of them. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface AnsweredProps<Data> {
  readonly query: Asked<Data>;
  /** The heading of the page, where the answer is the page: shown above the error that stands in its place. */
  readonly heading?: string;
  readonly children: (data: Data) => ReactNode;
}

/** One question to the server on the page: waiting, refused with words, or the answer. */
export function Answered<Data>({ query, heading, children }: AnsweredProps<Data>) {
  const { data, error, isPending, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null) {
    return (
      <div className="form">
        {heading !== undefined && <h1>{heading}</h1>}
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return isPending ? <Waiting /> : null;
}
