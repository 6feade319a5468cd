import type { ListQuery } from '../shapes/list-query.js';
import type { Parameters } from './asked-lines.query.js';

export type Sort = NonNullable<ListQuery['sort']>;

/** An order of lines; the id decides between equals, so that it is stable. */
export interface Order {
  /** What the cursor remembers beside the id. */
  readonly key: string;
  readonly descending: boolean;
}

/** Undated lines come last in both directions: their key is turned round with the direction. */
const ORDERS: Readonly<Record<Sort, Order>> = {
  signedOn: { key: 'register_line.by_date', descending: false },
  '-signedOn': {
    key: `(case when register_line.undated then '' else register_line.by_date end)`,
    descending: true,
  },
  title: { key: 'register_line.by_title', descending: false },
  '-title': { key: 'register_line.by_title', descending: true },
  number: { key: 'register_line.by_number', descending: false },
  '-number': { key: 'register_line.by_number', descending: true },
  recorded: { key: 'register_line.by_entry', descending: false },
  '-recorded': { key: 'register_line.by_entry', descending: true },
};

export function orderOf(sort: Sort): Order {
  return ORDERS[sort];
}

/** The condition «comes after that line». */
export function after(
  { key, descending }: Order,
  [value, id]: readonly [string, string],
  parameters: Parameters,
): string {
  const at = parameters.add(value);
  const than = `${key} ${descending ? '<' : '>'} ${at}`;
  return `(${than} or (${key} = ${at} and register_line.id > ${parameters.add(id)}::uuid))`;
}
