import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { registerInfoReadOptions } from '../__generated__/registry/@tanstack/react-query.gen.js';
import {
  registerListAgreements,
  facetsRead,
  registerListPartnerships,
  searchFind,
} from '../__generated__/registry/sdk.gen.js';
import type { RegisterListPartnershipsData } from '../__generated__/registry/types.gen.js';
import { useMe } from './access.js';
import { asked, type Pair } from './pair.js';

export type ListQuery = Omit<
  NonNullable<RegisterListPartnershipsData['query']>,
  'validOn' | 'knownAt' | 'minPosition' | 'cursor' | 'limit'
>;

/** Rows of one answer; further ones come by «показать ещё». */
const PAGE = 100;

/** Which register this is; it is told only to somebody. */
export function useRegisterInfo() {
  const chosen = useMe().data != null;
  return useQuery({ ...registerInfoReadOptions(), staleTime: 10_000, enabled: chosen });
}

/** The register read as partnerships, page by page. */
export function usePartnerships(query: ListQuery, pair: Pair, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['partnerships', query, pair],
    queryFn: async ({ pageParam, signal }) => {
      const page = {
        ...query,
        ...asked(pair),
        ...(pageParam === null ? {} : { cursor: pageParam }),
        limit: PAGE,
      };
      return (await registerListPartnerships({ query: page, signal, throwOnError: true })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The register read as documents, page by page. */
export function useAgreements(query: ListQuery, pair: Pair, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['agreements', query, pair],
    queryFn: async ({ pageParam, signal }) => {
      const page = {
        ...query,
        ...asked(pair),
        ...(pageParam === null ? {} : { cursor: pageParam }),
        limit: PAGE,
      };
      return (await registerListAgreements({ query: page, signal, throwOnError: true })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Counts beside each value; each facet's ignore its own selection. */
export function useFacets(query: ListQuery, pair: Pair, unit: 'PARTNERSHIPS' | 'AGREEMENTS') {
  const filters = { ...query, sort: undefined };
  return useQuery({
    queryKey: ['facets', filters, pair, unit],
    queryFn: async ({ signal }) =>
      (await facetsRead({ query: { ...filters, ...asked(pair), unit }, signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
  });
}

/** What the register finds for the words of the palette. */
export function useSearchAnswer(q: string, pair: Pair) {
  return useQuery({
    queryKey: ['search', q, pair],
    queryFn: async ({ signal }) =>
      (await searchFind({ query: { q, limit: 8, ...asked(pair) }, signal, throwOnError: true })).data,
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
