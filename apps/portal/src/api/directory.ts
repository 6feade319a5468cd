import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { directoryPlaces } from '../__generated__/registry/sdk.gen.js';

/** Places of the directory by the beginning of their name. */
export function usePlaces(q: string) {
  return useQuery({
    queryKey: ['places', q],
    queryFn: async ({ signal }) =>
      (await directoryPlaces({ query: { q, limit: 8 }, signal, throwOnError: true })).data.places,
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
