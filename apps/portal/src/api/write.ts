import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './keys.js';
import { wroteAt } from './own-writes.js';

interface Answer {
  readonly position: number;
}

/** Headers of a write; `If-Match` is added where the edit was decided on a revision. */
export type WriteHeaders = Readonly<Record<'Idempotency-Key', string>>;

/**
 * A write to the registry. The same wish sent again after a failure keeps its idempotency key, so that it is never
 * done twice; another wish gets another key. What is on the screen is asked anew when it succeeds.
 */
export function useWrite<Wish, Result extends Answer>(
  send: (wish: Wish, headers: WriteHeaders) => Promise<{ readonly data: Result }>,
) {
  const queries = useQueryClient();
  const attempt = useRef<{ readonly wish: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const text = JSON.stringify(wish);
      if (attempt.current?.wish !== text) attempt.current = { wish: text, key: newKey() };
      const { data } = await send(wish, { 'Idempotency-Key': attempt.current.key });
      return data;
    },
    onSuccess: async (result) => {
      attempt.current = null;
      wroteAt(result.position);
      await queries.invalidateQueries();
    },
  });
}
