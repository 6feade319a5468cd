import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Pair } from '../api/pair.js';

/** Shows the same page as of another pair; an empty pair is the present. */
export function useGoToMoment(): (pair: Pair) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ validOn, knownAt }: Pair) => {
      void navigate({ to: '.', search: (before) => ({ ...before, validOn, knownAt }) });
    },
    [navigate],
  );
}
