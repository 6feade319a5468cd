import type { EventFilter } from '@pobratim/event-sourcing';
import type pg from 'pg';

/** One row of a page, as text. */
export type PageRow = [position: string, entry: string, leafHash: string, disclosures: string | null];

type Query = pg.QueryArrayConfig<(number | string | readonly string[])[]>;

/** Up to so many types or categories are looked up one by one in their index; beyond, the log is filtered as it passes. */
const FEW = 6;

const COLUMNS = `e.position, e.entry, encode(e.leaf_hash, 'hex'),
  case when e.private > 0 then (
    select json_agg(json_build_object('name', d.name, 'digest', d.digest, 'disclosure', d.disclosure) order by d.name)
      from event_store.disclosures d where d.position = e.position) end`;

/** A page of a stream from a revision on, along the index over (stream, revision). */
export function streamPageQuery(
  stream: string,
  direction: 'forwards' | 'backwards',
  [from, size]: readonly [from: number, size: number],
): Query {
  const [compare, order] = direction === 'forwards' ? ['>=', 'asc'] : ['<=', 'desc'];
  return {
    name: `stream-page-${direction}`,
    text: `select ${COLUMNS} from event_store.events e
      where e.stream = $1 and e.revision ${compare} $2 order by e.revision ${order} limit $3`,
    values: [stream, from, size],
    rowMode: 'array',
  };
}

/** A page of the log, `after` < position ≤ `upTo`, whole or filtered. */
export function logPageQuery(
  { types, categories }: EventFilter,
  { after, upTo, size }: { readonly after: number; readonly upTo: number; readonly size: number },
): Query {
  const range = [after, upTo, size];
  if (types !== undefined && types.length <= FEW) return byIndex('type', types, { range, categories });
  if (types === undefined && categories !== undefined && categories.length <= FEW) {
    return byIndex('category', categories, { range });
  }
  const typed = types === undefined ? '' : 'and e.type = any ($4)';
  const sorted =
    categories === undefined ? '' : `and e.category = any (${types === undefined ? '$4' : '$5'})`;
  return {
    name: `log-page ${typed} ${sorted}`,
    text: `select ${COLUMNS} from event_store.events e
      where e.position > $1 and e.position <= $2 ${typed} ${sorted} order by e.position limit $3`,
    values: [
      ...range,
      ...(types === undefined ? [] : [types]),
      ...(categories === undefined ? [] : [categories]),
    ],
    rowMode: 'array',
  };
}

/** The first positions of each value along its index, merged; then the rows themselves. */
function byIndex(
  column: 'type' | 'category',
  wanted: readonly string[],
  {
    range,
    categories,
  }: { readonly range: readonly number[]; readonly categories?: readonly string[] | undefined },
): Query {
  const sorted = categories === undefined ? '' : 'and f.category = any ($5)';
  return {
    name: `log-page-by-${column} ${sorted}`,
    text: `select ${COLUMNS} from (
        select f.position from unnest($4::text[]) as w(value) cross join lateral (
          select f.position from event_store.events f
            where f.${column} = w.value and f.position > $1 and f.position <= $2 ${sorted}
            order by f.position limit $3) f
        order by f.position limit $3) found
      join event_store.events e using (position) order by e.position`,
    values: [...range, [...new Set(wanted)], ...(categories === undefined ? [] : [categories])],
    rowMode: 'array',
  };
}
