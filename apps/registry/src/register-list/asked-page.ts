import type { ListQuery } from '../shapes/list-query.js';
import { readCursor } from './cursor.js';

/**
 * Takes a query apart. A list that goes on is of the moment at which it began, unless the query names another one.
 * @throws DomainError `invalid-input` for a cursor of another list
 */
export function takeApart(query: ListQuery) {
  const { validOn, knownAt, minPosition, sort = 'signedOn', cursor, limit = 50, ...filters } = query;
  const from = cursor === undefined ? null : readCursor(cursor, sort);
  return {
    asked: {
      validOn: validOn ?? from?.validOn,
      knownAt: knownAt ?? (from === null ? undefined : `@${from.knownAt}`),
      minPosition,
    },
    sort,
    limit,
    after: from?.after ?? null,
    filters,
  };
}
