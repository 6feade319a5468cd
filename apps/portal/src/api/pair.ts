import { useSearch } from '@tanstack/react-router';
import { coveringOwnWrites } from './own-writes.js';

/** The pair as the address carries it: absent parts are today and now. */
export interface Pair {
  readonly validOn?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** The pair of this page. */
export function usePair(): Pair {
  const { validOn, knownAt } = useSearch({ strict: false });
  return { validOn, knownAt };
}

/** Whether the page shows the present. */
export function isNow({ validOn, knownAt }: Pair): boolean {
  return validOn === undefined && knownAt === undefined;
}

/** The pair as members of a query to the registry. */
export function asked(pair: Pair): { validOn?: string; knownAt?: string; minPosition?: number } {
  return {
    ...(pair.validOn === undefined ? {} : { validOn: pair.validOn }),
    ...(pair.knownAt === undefined ? coveringOwnWrites() : { knownAt: pair.knownAt }),
  };
}
