import { useQuery } from '@tanstack/react-query';
import { contractsExample, contractsList, contractsSchema } from '../__generated__/registry/sdk.gen.js';
import type { ContractEvent } from '../__generated__/registry/types.gen.js';

/** Everything that leaves the services of the register. */
export function useContracts() {
  return useQuery({
    queryKey: ['contracts'],
    queryFn: async ({ signal }) => (await contractsList({ signal, throwOnError: true })).data,
    staleTime: Infinity,
  });
}

/** The JSON Schema of an event's data and, of a public one, the example. */
export function useContract({ type, example }: ContractEvent) {
  return useQuery({
    queryKey: ['contracts', type],
    queryFn: async ({ signal }) => {
      const path = { file: `${type}.json` };
      const schema = await contractsSchema({ path, signal, throwOnError: true });
      const sample =
        example === null ? null : (await contractsExample({ path, signal, throwOnError: true })).data;
      return { schema: schema.data, sample };
    },
    staleTime: Infinity,
  });
}
