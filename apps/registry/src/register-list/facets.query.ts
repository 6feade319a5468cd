import type { DataSource } from 'typeorm';
import {
  chosen,
  FACET_COLUMNS,
  FACET_NAMES,
  Parameters,
  visibleLines,
  type AskedLines,
  type FacetName,
} from './asked-lines.query.js';

/** How many lines have a value. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

interface Counted {
  readonly facet: FacetName;
  readonly values: readonly string[];
  readonly count: number;
}

/** Counts beside each value of each facet; the counts of a facet ignore its own selection. */
export class FacetCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** One pass over the lines for all facets: a grouping set for each. */
  async count(asked: AskedLines): Promise<Readonly<Record<FacetName, readonly FacetCount[]>>> {
    const parameters = new Parameters();
    const visible = visibleLines(asked, parameters);
    const selected = FACET_NAMES.flatMap((facet) => {
      const clause = chosen(facet, asked.filters, parameters);
      return clause === null ? [] : [{ facet, clause }];
    });
    const fits = (ignored: FacetName | null): string =>
      ['true', ...selected.filter(({ facet }) => facet !== ignored).map(({ clause }) => clause)].join(
        ' and ',
      );
    const countFor = (facet: FacetName): string =>
      `count(*) filter (where ${fits(selected.some((one) => one.facet === facet) ? facet : null)})::int`;
    const columns = FACET_NAMES.map((facet) => FACET_COLUMNS[facet].column);
    const pick = (part: (facet: FacetName) => string): string =>
      FACET_NAMES.map(
        (facet) => `when grouping(${FACET_COLUMNS[facet].column}) = 0 then ${part(facet)}`,
      ).join(' ');
    const [statement, values] = this.dataSource.driver.escapeQueryWithParameters(
      `select case ${pick((facet) => `'${facet}'`)} end as facet,
              case ${pick(valuesOf)} end as values,
              case ${pick(countFor)} end as count
       from register_line where ${visible}
       group by grouping sets (${columns.map((column) => `(${column})`).join(', ')})`,
      parameters.values,
    );
    return tallied(await this.dataSource.query<Counted[]>(statement, values));
  }
}

function valuesOf(facet: FacetName): string {
  const { column, many } = FACET_COLUMNS[facet];
  return many ? column : `array[${column}]`;
}

/** A line with two countries counts under both. */
function tallied(found: readonly Counted[]): Readonly<Record<FacetName, readonly FacetCount[]>> {
  const counts = new Map(FACET_NAMES.map((facet) => [facet, new Map<string, number>()]));
  for (const { facet, values, count } of found) {
    const tally = counts.get(facet);
    if (count > 0) for (const value of values) tally?.set(value, (tally.get(value) ?? 0) + count);
  }
  return Object.fromEntries(
    [...counts].map(([facet, tally]) => [facet, sorted(tally)]),
  ) as unknown as Readonly<Record<FacetName, readonly FacetCount[]>>;
}

/** Most first; equals by their value, so that the order is stable. */
function sorted(tally: ReadonlyMap<string, number>): readonly FacetCount[] {
  return [...tally]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
