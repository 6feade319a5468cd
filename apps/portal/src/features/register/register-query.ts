import type { RegisterSearch } from '../../app/search-params.js';
import type { ListQuery } from '../../api/register.js';

/** The facets that a person may choose from, in their order on the screen. */
export const FACETS = [
  'country',
  'legal',
  'activity',
  'position',
  'decade',
  'evidence',
  'level',
  'kind',
  'region',
  'municipality',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Parts of the address that are no filter. */
const OWN = new Set(['validOn', 'knownAt', 'view', 'row']);

/** What of the address goes to the server. */
export function queryOf(search: RegisterSearch): ListQuery {
  return Object.fromEntries(
    Object.entries(search).filter(([name, value]: [string, unknown]) => Boolean(value) && !OWN.has(name)),
  );
}

/** The chosen values of a facet. */
export function chosenOf(search: RegisterSearch, facet: FacetName): readonly string[] {
  return search[facet]?.split(',').filter((value) => value !== '') ?? [];
}

/** The address after a value of a facet was chosen or taken back. */
export function toggled(search: RegisterSearch, facet: FacetName, value: string): RegisterSearch {
  const before = chosenOf(search, facet);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...search, [facet]: after.length === 0 ? undefined : after.join(','), row: undefined };
}

/** The address without any filter; the reading and the order stay. */
export function cleared({ view, sort }: RegisterSearch): RegisterSearch {
  return { view, sort };
}

/** How many filters narrow the list. */
export function filterCount(search: RegisterSearch): number {
  const values = FACETS.flatMap((facet) => chosenOf(search, facet));
  return values.length + (search.q === undefined || search.q === '' ? 0 : 1);
}

/** The address of the CSV file of the same query. */
export function exportAddress(
  search: RegisterSearch,
  pair: Readonly<Record<string, string | undefined>>,
  language: string,
): string {
  const words = new URLSearchParams();
  const asked: Readonly<Record<string, string | number | undefined>> = {
    ...queryOf(search),
    ...pair,
    language,
  };
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) words.set(name, String(value));
  return `/api/registry/v1/${search.view}/export.csv?${words.toString()}`;
}
