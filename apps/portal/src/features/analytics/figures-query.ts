import type { FiguresQuery, RowsQuery } from '../../api/analytics.js';
import type { FigureRowsSearch, FiguresSearch } from '../../app/figures-search.js';

/** By what is counted, in the order of the choice. */
export const DIMENSIONS = ['country', 'region', 'kind', 'decade', 'legal'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const unitOf = ({ view }: FigureRowsSearch) => (view === 'agreements' ? 'AGREEMENTS' : 'PARTNERSHIPS');

/** What of the address narrows the records. */
export function filtersOf(search: FigureRowsSearch): Omit<RowsQuery, 'unit'> {
  const names = [...DIMENSIONS, 'domestic'] as const;
  return Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
}

/** The question for the rows behind a number. */
export function rowsQueryOf(search: FigureRowsSearch): RowsQuery {
  return { ...filtersOf(search), unit: unitOf(search) };
}

/** The question for a table. */
export function figuresQueryOf(search: FiguresSearch): FiguresQuery {
  const { rows, columns } = search;
  return { ...rowsQueryOf(search), rows, ...(columns === undefined || columns === rows ? {} : { columns }) };
}

/** The address of the records behind a number: the filters of the table and the values of the cell. */
export function rowsSearchOf(
  search: FiguresSearch,
  cell: Partial<Record<Dimension, string>>,
): FigureRowsSearch {
  const { view, country, region, kind, decade, legal, domestic } = search;
  return { view, country, region, kind, decade, legal, domestic, ...cell };
}

/** The chosen values of a dimension. */
export function chosenOf(search: FigureRowsSearch, dimension: Dimension): readonly string[] {
  return search[dimension]?.split(',').filter((value) => value !== '') ?? [];
}

/** Whether the register's own list can be asked the same: it has no word for records without a value. */
export function isKnownToRegister(search: FigureRowsSearch): boolean {
  return DIMENSIONS.every((dimension) => !chosenOf(search, dimension).includes('NONE'));
}

/** The address of a file with the same question. */
export function exportAddress(
  what: 'figures' | 'rows',
  query: FiguresQuery,
  pair: Readonly<Record<string, string | undefined>>,
  language: string,
): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...pair, language }))
    if (typeof value === 'string') words.set(name, value);
  return `/api/analytics/v1/${what}/export.csv?${words.toString()}`;
}
