import { DIMENSIONS, type Counted, type Dimension, type Filters } from '../shapes/dimensions.js';
import type { Moment } from '../shapes/moment.js';
import type { Reader } from './readers.js';

/** A question for counted lines. */
export interface AskedLines {
  readonly unit: Counted;
  readonly moment: Pick<Moment, 'validOn' | 'knownAt'>;
  readonly reader: Reader;
  readonly filters: Filters;
}

/** Where a line says its values of a dimension, as an array. */
export const VALUES: Readonly<Record<Dimension, string>> = {
  country: 'countries',
  region: 'regions',
  kind: 'kinds',
  decade: 'decades',
  legal: 'array[legal]',
};

/** Parameters of a statement, numbered as they are added. */
export class Parameters {
  readonly values: unknown[] = [];

  /** @returns the placeholder, `$3` */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * The condition of every query: of the moment, narrowed by the filters, and nothing that the reader may not see.
 * One line at most of each record fulfils it.
 */
export function visibleLines({ unit, moment, reader, filters }: AskedLines, parameters: Parameters): string {
  const add = (value: unknown): string => parameters.add(value);
  const clauses = [
    `unit = ${add(unit === 'AGREEMENTS' ? 'AGREEMENT' : 'PARTNERSHIP')}`,
    `known @> ${add(moment.knownAt - 1)}::bigint`,
    `valid @> ${add(moment.validOn)}::date`,
    `case when ${add(reader.own)}::text = any(scope) then 'OWN' else ${add(reader.level)}::text end = any(audience)`,
  ];
  if (filters.domestic === 'ONLY') clauses.push('domestic');
  else if (filters.domestic !== 'INCLUDE') clauses.push('not domestic');
  for (const dimension of DIMENSIONS) {
    const chosen = filters[dimension] ?? [];
    if (chosen.length > 0) clauses.push(`${VALUES[dimension]} && ${add(chosen)}::text[]`);
  }
  return clauses.join(' and ');
}
