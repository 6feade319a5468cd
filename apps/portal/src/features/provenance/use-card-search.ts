import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Pair } from '../../api/pair.js';
import type { CardSearch } from '../../app/search-params.js';

/** The card's part of the address: which value is asked «откуда?», which other moment stands beside. */
export function useCardSearch() {
  const { whence, compare, otherValidOn, otherKnownAt } = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (wish: Partial<CardSearch> & Pair) => {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...wish }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { whence, compare, other: { validOn: otherValidOn, knownAt: otherKnownAt }, change };
}
