import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { figuresRead, rowsRead } from '../__generated__/analytics/sdk.gen.js';
import type { FiguresReadData, RowsReadData } from '../__generated__/analytics/types.gen.js';
import { asked, type Pair } from './pair.js';

type WithoutPair<Query> = Omit<Query, 'validOn' | 'knownAt' | 'minPosition'>;
/** A table of figures as it is asked for. */
export type FiguresQuery = WithoutPair<NonNullable<FiguresReadData['query']>>;
/** The records behind a number as they are asked for. */
export type RowsQuery = Omit<WithoutPair<NonNullable<RowsReadData['query']>>, 'cursor' | 'limit'>;

/** Rows of one answer; further ones come by «показать ещё». */
const PAGE = 100;

/** Counts by one dimension or two, as of the pair. */
export function useFigures(query: FiguresQuery, pair: Pair) {
  return useQuery({
    queryKey: ['figures', query, pair],
    queryFn: async ({ signal }) =>
      (await figuresRead({ query: { ...query, ...asked(pair) }, signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
  });
}

/** The records behind a number, page by page. */
export function useFigureRows(query: RowsQuery, pair: Pair) {
  return useInfiniteQuery({
    queryKey: ['figure-rows', query, pair],
    queryFn: async ({ pageParam, signal }) => {
      const page = {
        ...query,
        ...asked(pair),
        ...(pageParam === null ? {} : { cursor: pageParam }),
        limit: PAGE,
      };
      return (await rowsRead({ query: page, signal, throwOnError: true })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}
