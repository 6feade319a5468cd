import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { AgreementRow, ListTotal, PartnershipRow } from '../shapes/register-list.js';
import { askedLines, Parameters, type AskedLines } from './asked-lines.query.js';
import { after, orderOf, type Sort } from './order.query.js';
import { RegisterLineRow } from './register-line.row.js';

/** A page of a list. */
export interface AskedPage extends AskedLines {
  readonly sort: Sort;
  readonly limit: number;
  /** Key and id of the last line of the page before. */
  readonly after: readonly [string, string] | null;
}

/** Lines of a page and where it ended; `null` when nothing follows. */
export interface Page<Row> {
  readonly items: Row[];
  readonly next: readonly [string, string] | null;
}

/** The row of each unit. */
export interface RowOf {
  readonly AGREEMENT: AgreementRow;
  readonly PARTNERSHIP: PartnershipRow;
}

/** Lists of the register as of a moment; what a reader may not see is not in the answer nor in its counts. */
export class RegisterLists {
  constructor(private readonly dataSource: DataSource) {}

  async page<U extends AskedPage['unit']>(asked: AskedPage & { readonly unit: U }): Promise<Page<RowOf[U]>> {
    const parameters = new Parameters();
    const order = orderOf(asked.sort);
    const clauses = [askedLines(asked, parameters)];
    if (asked.after !== null) clauses.push(after(order, asked.after, parameters));
    const found = await this.#lines()
      .select('register_line.line', 'line')
      .addSelect(order.key, 'key')
      .addSelect('register_line.id', 'id')
      .where(clauses.join(' and '), parameters.values)
      .orderBy(order.key, order.descending ? 'DESC' : 'ASC')
      .addOrderBy('register_line.id')
      .limit(asked.limit + 1)
      .getRawMany<{ line: RowOf[U]; key: string; id: string }>();
    const items = found.slice(0, asked.limit);
    const last = items.at(-1);
    return {
      items: items.map(({ line }) => line),
      next: found.length > asked.limit && last !== undefined ? [last.key, last.id] : null,
    };
  }

  /** How many partnerships and documents the whole question finds. */
  async total(asked: AskedLines): Promise<ListTotal> {
    const parameters = new Parameters();
    const condition = askedLines(asked, parameters);
    const [partnerships, agreements] =
      asked.unit === 'AGREEMENT'
        ? ['count(distinct register_line.partnership)::int', 'count(*)::int']
        : ['count(*)::int', 'coalesce(sum(register_line.documents), 0)::int'];
    const total = await this.#lines()
      .select(partnerships, 'partnerships')
      .addSelect(agreements, 'agreements')
      .where(condition, parameters.values)
      .getRawOne<ListTotal>();
    return total ?? { partnerships: 0, agreements: 0 };
  }

  #lines(): SelectQueryBuilder<RegisterLineRow> {
    return this.dataSource.getRepository(RegisterLineRow).createQueryBuilder('register_line');
  }
}
