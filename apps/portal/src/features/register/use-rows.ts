import { useMemo } from 'react';
import type { ListTotal, Moment } from '../../__generated__/registry/types.gen.js';
import { usePair } from '../../api/pair.js';
import { useAgreements, usePartnerships } from '../../api/register.js';
import { queryOf } from './register-query.js';
import { rowOfAgreement, rowOfPartnership, type Row } from './register-rows.js';
import { useRegisterSearch } from './use-register-search.js';

/** The rows of the reading that the address asks for, as far as they were fetched. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly total: ListTotal;
  readonly moment: Moment;
}

/** Asks for the rows of the address; a new moment or filter keeps the old rows on the screen until it is answered. */
export function useRows() {
  const { search } = useRegisterSearch();
  const pair = usePair();
  const query = queryOf(search);
  const documents = search.view === 'agreements';
  const partnerships = usePartnerships(query, pair, !documents);
  const agreements = useAgreements(query, pair, documents);
  const data = useMemo<Rows | undefined>(() => {
    const pages = (documents ? agreements : partnerships).data?.pages;
    const head = pages?.[0];
    if (head === undefined) return undefined;
    const rows = documents
      ? (agreements.data?.pages.flatMap(({ items }) => items.map(rowOfAgreement)) ?? [])
      : (partnerships.data?.pages.flatMap(({ items }) => items.map(rowOfPartnership)) ?? []);
    return { rows, total: head.total, moment: head.moment };
  }, [documents, agreements, partnerships]);
  const { error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } =
    documents ? agreements : partnerships;
  return {
    data,
    error,
    isPending,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
    isPlaceholderData,
  };
}
