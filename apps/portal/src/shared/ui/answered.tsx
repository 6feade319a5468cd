import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNote } from './error-note.js';
import { Waiting } from './waiting.js';

type Asked<Data> = Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending' | 'refetch'>;

interface AnsweredProps<Data> {
  readonly query: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** One question to the server on the page: waiting, refused with words, or the answer. */
export function Answered<Data>({ query, children }: AnsweredProps<Data>) {
  const { data, error, isPending, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return isPending ? <Waiting /> : null;
}
