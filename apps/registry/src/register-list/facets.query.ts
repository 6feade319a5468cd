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

/** Counts beside each value of each facet; the counts of a facet ignore its own selection. */
export class FacetCounts {
  constructor(private readonly dataSource: DataSource) {}

  async count(asked: AskedLines): Promise<Readonly<Record<FacetName, readonly FacetCount[]>>> {
    const parameters = new Parameters();
    const columns = FACET_NAMES.map((facet) => FACET_COLUMNS[facet].column).join(', ');
    const flags = FACET_NAMES.map(
      (facet) => `${chosen(facet, asked.filters, parameters) ?? 'true'} as fits_${facet}`,
    );
    const visible = visibleLines(asked, parameters);
    const [statement, values] = this.dataSource.driver.escapeQueryWithParameters(
      `with seen as materialized (
         select ${columns}, ${flags.join(', ')} from registry.register_line
         where ${visible}
       ) ${FACET_NAMES.map(countsOf).join(' union all ')}`,
      parameters.values,
    );
    const found = await this.dataSource.query<(FacetCount & { facet: FacetName })[]>(statement, values);
    const counts = Object.groupBy(found, ({ facet }) => facet);
    return Object.fromEntries(
      FACET_NAMES.map((facet) => [facet, sorted(counts[facet] ?? [])]),
    ) as unknown as Readonly<Record<FacetName, readonly FacetCount[]>>;
  }
}

function countsOf(facet: FacetName): string {
  const { many } = FACET_COLUMNS[facet];
  const column = FACET_COLUMNS[facet].column.replace('register_line.', '');
  const others = FACET_NAMES.filter((other) => other !== facet).map((other) => `fits_${other}`);
  const [value, from] = many ? ['value', `seen, unnest(${column}) as value`] : [column, 'seen'];
  return `select '${facet}' as facet, ${value} as value, count(*)::int as count from ${from}
          where ${others.join(' and ')} group by ${value}`;
}

/** Most first; equals by their value, so that the order is stable. */
function sorted(counts: readonly FacetCount[]): readonly FacetCount[] {
  return counts
    .map(({ value, count }) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
