import { nameKey } from '@pobratim/kernel';
import type { FacetQuery } from '../shapes/list-query.js';
import type { Moment } from '../shapes/moment.js';
import type { Reader } from './audience.js';
import type { Unit } from './register-line.js';

/** What a list is narrowed by: the parsed query without dates, page and order. */
export type Filters = Omit<FacetQuery, 'validOn' | 'knownAt' | 'minPosition' | 'unit'>;

/** A question for lines of the register. */
export interface AskedLines {
  readonly unit: Unit;
  readonly moment: Pick<Moment, 'validOn' | 'knownAt'>;
  readonly reader: Reader;
  readonly filters: Filters;
}

/** Parameters of a statement, named as they are added. */
export class Parameters {
  readonly values: Record<string, unknown> = {};

  /** @returns the placeholder, `:p3` */
  add(value: unknown): string {
    const name = `p${Object.keys(this.values).length}`;
    this.values[name] = value;
    return `:${name}`;
  }
}

/** The lines a reader may see at a moment, narrowed by everything that is no facet. Scope is part of the statement. */
export function visibleLines({ unit, moment, reader, filters }: AskedLines, parameters: Parameters): string {
  const add = (value: unknown): string => parameters.add(value);
  const clauses = [
    `register_line.unit = ${add(unit)}`,
    `register_line.known @> ${add(moment.knownAt - 1)}::bigint`,
    `register_line.valid @> ${add(moment.validOn)}::date`,
    `case when ${add(reader.own)}::text = any(register_line.scope) then 'OWN' else ${add(reader.level)}::text end = any(register_line.audience)`,
  ];
  if (filters.voided !== 'true') clauses.push('not register_line.removed');
  if (filters.domestic === 'ONLY') clauses.push('register_line.domestic');
  else if (filters.domestic !== 'INCLUDE') clauses.push('not register_line.domestic');
  for (const word of nameKey(filters.q ?? '').split(' ')) {
    if (word !== '') clauses.push(`register_line.words like ${add(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  if (filters.party !== undefined) clauses.push(`register_line.parties && ${add(filters.party)}::uuid[]`);
  return clauses.join(' and ');
}

/** The facets and where a line says their values: one value, or several. */
export const FACET_COLUMNS = {
  country: { column: 'register_line.countries', many: true },
  region: { column: 'register_line.regions', many: true },
  municipality: { column: 'register_line.municipalities', many: true },
  kind: { column: 'register_line.kinds', many: true },
  legal: { column: 'register_line.legal', many: false },
  activity: { column: 'register_line.activity', many: false },
  position: { column: 'register_line.position', many: false },
  evidence: { column: 'register_line.evidence', many: false },
  level: { column: 'register_line.level', many: false },
  decade: { column: 'register_line.decades', many: true },
} as const;
export type FacetName = keyof typeof FACET_COLUMNS;
export const FACET_NAMES = Object.keys(FACET_COLUMNS) as readonly FacetName[];

/** The condition of one facet's selection; `null` where nothing is selected. */
export function chosen(facet: FacetName, filters: Filters, parameters: Parameters): string | null {
  const values = filters[facet];
  if (values === undefined || values.length === 0) return null;
  const { column, many } = FACET_COLUMNS[facet];
  return many
    ? `${column} && ${parameters.add(values)}::text[]`
    : `${column} = any(${parameters.add(values)}::text[])`;
}

/** The whole condition of a list. */
export function askedLines(asked: AskedLines, parameters: Parameters): string {
  const facets = FACET_NAMES.map((facet) => chosen(facet, asked.filters, parameters));
  return [visibleLines(asked, parameters), ...facets.filter((clause) => clause !== null)].join(' and ');
}
