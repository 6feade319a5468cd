import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { personsChoose, personsMe, personsPersons } from '../__generated__/registry/sdk.gen.js';
import type { Person } from '../__generated__/registry/types.gen.js';
import { RefusedError } from './problem.js';

export type { Person };

/** The persons of this register; the one to offer first is at the head. */
export function usePersons() {
  return useQuery({
    queryKey: ['persons'],
    queryFn: async () => (await personsPersons({ throwOnError: true })).data.persons,
    staleTime: Infinity,
  });
}

/** Who is chosen; `null` when nobody is yet. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      try {
        return (await personsMe({ throwOnError: true })).data;
      } catch (error) {
        if (error instanceof RefusedError && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: Infinity,
  });
}

/** Chooses who is working. Everything on the screen is asked anew: rights differ. */
export function useChoosePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (personId: string) =>
      (await personsChoose({ body: { personId }, throwOnError: true })).data,
    onSuccess: async (me) => {
      queries.setQueryData(['me'], me);
      await queries.invalidateQueries();
    },
  });
}

/** Whether the chosen person's role allows an action. */
export function useMay(action: Person['may'][number]): boolean {
  return useMe().data?.may.includes(action) ?? false;
}
