import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Candidate } from '../../__generated__/registry/types.gen.js';
import { useDecide } from '../../api/import-writes.js';

interface Failure {
  readonly no: number;
  readonly error: Error;
}

/**
 * Accepting card after card without waiting for the server: a card that is on its way counts as accepted at once and
 * comes back, with the words of the refusal, when the server would not have it.
 */
export function useAccepting(id: string) {
  const { mutateAsync } = useDecide(id, 'accept');
  const queries = useQueryClient();
  const under = useRef(new Set<number>());
  const [onTheWay, setOnTheWay] = useState<readonly number[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const accept = useCallback(
    async (no: number) => {
      if (under.current.has(no)) return;
      under.current.add(no);
      setOnTheWay([...under.current]);
      setFailure(null);
      try {
        await mutateAsync(no);
      } catch (error) {
        setFailure({ no, error: error instanceof Error ? error : new Error(String(error)) });
        await queries.invalidateQueries({ queryKey: ['import', id] });
      } finally {
        under.current.delete(no);
        setOnTheWay([...under.current]);
      }
    },
    [id, mutateAsync, queries],
  );
  const seen = (candidates: readonly Candidate[]): Candidate[] =>
    candidates.map((one) =>
      one.state === 'OPEN' && onTheWay.includes(one.no) ? { ...one, state: 'ACCEPTED' } : one,
    );
  return { accept, failure, seen };
}
