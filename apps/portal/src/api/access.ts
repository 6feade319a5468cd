import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../__generated__/client.gen.js';
import type { Words } from '../__generated__/types.gen.js';
import { RefusedError } from './problem.js';

interface Named {
  readonly id: string;
  readonly name: Words;
}

/** A person who works with the register. */
export interface Person {
  readonly person: Named;
  readonly office: Named;
  readonly role: string;
  readonly territory: string | null;
  readonly may: readonly string[];
}

const read = async <Answer>(url: string): Promise<Answer> => {
  const { data } = await client.get<Answer, unknown, true>({ url, throwOnError: true });
  return data as Answer;
};

/** The persons of this register; the one to offer first is at the head. */
export function usePersons() {
  return useQuery({
    queryKey: ['persons'],
    queryFn: async () => (await read<{ persons: Person[] }>('/api/access/v1/persons')).persons,
    staleTime: Infinity,
  });
}

/** Who is chosen; `null` when nobody is yet. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      try {
        return await read<Person>('/api/access/v1/me');
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
    mutationFn: async (personId: string) => {
      const { data } = await client.put<Person, unknown, true>({
        url: '/api/access/v1/me',
        body: { personId },
        headers: { 'Content-Type': 'application/json' },
        throwOnError: true,
      });
      return data;
    },
    onSuccess: async (me) => {
      queries.setQueryData(['me'], me);
      await queries.invalidateQueries();
    },
  });
}

/** Whether the chosen person's role allows an action. */
export function useMay(action: string): boolean {
  return useMe().data?.may.includes(action) ?? false;
}
