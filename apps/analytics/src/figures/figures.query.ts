import type { DataSource } from 'typeorm';
import { Parameters, VALUES, visibleLines, type AskedLines } from '../counted/visible-lines.query.js';
import type { Dimension } from '../shapes/dimensions.js';

/** A table that is asked for. */
export interface AskedFigures extends AskedLines {
  readonly rows: Dimension;
  readonly columns: Dimension | null;
}

/** How many records have a value. */
export interface CountOf {
  readonly value: string;
  readonly count: number;
}

/** A table of counts; every record counts once in `total`, and once under each of its values. */
export interface FigureCounts {
  readonly rows: readonly CountOf[];
  readonly columns: readonly CountOf[];
  readonly cells: readonly { readonly row: string; readonly column: string; readonly count: number }[];
  readonly total: number;
  readonly uncertain: number;
}

interface Counted {
  /** Which of the two dimensions the count is over all of. */
  readonly ofrow: number;
  readonly ofcolumn: number;
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** Counts the lines of a question by one or two dimensions. */
export class Figures {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One pass gives cells, rows and columns. Under a filter a dimension shows its chosen values only, so that the
   * number of a value is always the number of records found with that value as the filter.
   */
  async count(asked: AskedFigures): Promise<FigureCounts> {
    const { rows, columns, filters } = asked;
    const parameters = new Parameters();
    const visible = visibleLines(asked, parameters);
    const within = (name: string, dimension: Dimension): string => {
      const chosen = filters[dimension] ?? [];
      return chosen.length === 0 ? 'true' : `${name} = any(${parameters.add(chosen)}::text[])`;
    };
    const second = columns ?? rows;
    const conditions = [within('"row"', rows), ...(columns === null ? [] : [within('"column"', columns)])];
    const sets = columns === null ? '("row")' : '("row", "column"), ("row"), ("column")';
    const join =
      columns === null
        ? `(values ('')) as of_column("column")`
        : `unnest(${VALUES[second]}) as of_column("column")`;
    const found = await this.dataSource.query<Counted[]>(
      `select grouping("row") as ofrow, ${columns === null ? '1' : 'grouping("column")'} as ofcolumn,
              "row", ${columns === null ? `''` : '"column"'} as "column", count(distinct id)::int as count
       from counted_line cross join unnest(${VALUES[rows]}) as of_row("row") cross join ${join}
       where ${visible} and ${conditions.join(' and ')}
       group by grouping sets (${sets})`,
      parameters.values,
    );
    return { ...sorted(found), ...(await this.total(asked)) };
  }

  private async total(asked: AskedLines): Promise<Pick<FigureCounts, 'total' | 'uncertain'>> {
    const parameters = new Parameters();
    const visible = visibleLines(asked, parameters);
    const [found] = await this.dataSource.query<{ total: number; uncertain: number }[]>(
      `select count(*)::int as total, (count(*) filter (where uncertain))::int as uncertain
       from counted_line where ${visible}`,
      parameters.values,
    );
    return found ?? { total: 0, uncertain: 0 };
  }
}

function sorted(found: readonly Counted[]): Pick<FigureCounts, 'rows' | 'columns' | 'cells'> {
  const of = (isRow: boolean, isColumn: boolean): readonly Counted[] =>
    found.filter(({ ofrow, ofcolumn }) => (ofrow === 0) === isRow && (ofcolumn === 0) === isColumn);
  return {
    rows: of(true, false).map(({ row, count }) => ({ value: row, count })),
    columns: of(false, true).map(({ column, count }) => ({ value: column, count })),
    cells: of(true, true).map(({ row, column, count }) => ({ row, column, count })),
  };
}
