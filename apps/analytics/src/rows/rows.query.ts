import type { DataSource } from 'typeorm';
import type { CountedRow } from '../counted/counted-line.js';
import { Parameters, visibleLines, type AskedLines } from '../counted/visible-lines.query.js';

/** A page of the records behind a number. */
export interface AskedRows extends AskedLines {
  readonly limit: number;
  /** Date key and id of the last row of the page before. */
  readonly after: readonly [string, string] | null;
}

/** Rows and where they ended; `null` when nothing follows. */
export interface RowsPage {
  readonly items: readonly CountedRow[];
  readonly next: readonly [string, string] | null;
}

/** The records behind a number, in the order of their dates, unknown ones last. */
export class Rows {
  constructor(private readonly dataSource: DataSource) {}

  async page(asked: AskedRows): Promise<RowsPage> {
    const parameters = new Parameters();
    const clauses = [visibleLines(asked, parameters)];
    if (asked.after !== null) {
      const [date, id] = asked.after.map((part) => parameters.add(part));
      clauses.push(`(by_date, id) > (${date ?? ''}, ${id ?? ''}::uuid)`);
    }
    const found = await this.dataSource.query<{ line: CountedRow; key: string; id: string }[]>(
      `select line, by_date as key, id from counted_line where ${clauses.join(' and ')}
       order by by_date, id limit ${parameters.add(asked.limit + 1)}`,
      parameters.values,
    );
    const items = found.slice(0, asked.limit);
    const last = items.at(-1);
    return {
      items: items.map(({ line }) => line),
      next: found.length > asked.limit && last !== undefined ? [last.key, last.id] : null,
    };
  }

  async total(asked: AskedLines): Promise<number> {
    const parameters = new Parameters();
    const condition = visibleLines(asked, parameters);
    const [found] = await this.dataSource.query<{ total: number }[]>(
      `select count(*)::int as total from counted_line where ${condition}`,
      parameters.values,
    );
    return found?.total ?? 0;
  }
}
