import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RegisterSearch } from '../../app/search-params.js';

/** The register's part of the address, and how to change it. Typing replaces the entry in the browser's history. */
export function useRegisterSearch() {
  const search = useSearch({ from: '/register' });
  const navigate = useNavigate({ from: '/register' });
  const change = useCallback(
    (turn: (before: RegisterSearch) => RegisterSearch, replace = false) => {
      void navigate({
        to: '/register',
        search: (before) => ({
          validOn: before.validOn,
          knownAt: before.knownAt,
          ...turn(before as RegisterSearch),
        }),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}
