import type { Command } from '@pobratim/event-sourcing';
import { refuseFields, when } from '../../vocabulary/checks.js';
import type { RegisterNumbers } from '../register-number.js';
import {
  REGISTER_NUMBER_SCHEMAS,
  type RegisterNumberAllocated,
  type Series,
} from '../register-number-events.js';

/** Take the next number of a series for a record; `subject` is the record's stream. */
export type AllocateRegisterNumber = Command<
  'AllocateRegisterNumber',
  {
    readonly series: Series;
    readonly region: string;
    readonly year: number | null;
    readonly subject: string;
  }
>;

/** A number as people say it: at least four digits, more when the series outgrows them. */
export function formatNumber(series: Series, region: string, year: number | null, ordinal: number): string {
  const digits = String(ordinal).padStart(4, '0');
  return series === 'partnership' ? `ПР-${region}-${digits}` : `${region}-${year ?? ''}-${digits}`;
}

/**
 * Allocates the next number; a number once given is never given again, whatever becomes of its record. The record that
 * got the last number keeps it.
 * @throws DomainError `fields-refused` (input)
 */
export function allocateRegisterNumber(
  { data }: AllocateRegisterNumber,
  last: RegisterNumbers,
): readonly RegisterNumberAllocated[] {
  const { series, region, year, subject } = data;
  refuseFields([
    when(
      !/^\d{2,3}$/.test(region),
      '/region',
      'Код региона — две или три цифры (67). Укажите регион ведомства.',
      'A region code is two or three digits (67). Give the office’s region.',
    ),
    when(
      (series === 'agreement') !== (year !== null && year >= 1900 && year <= 9999),
      '/year',
      'Год указывается у номеров соглашений и только у них.',
      'A year belongs to numbers of agreements, and only to them.',
    ),
  ]);
  if (last?.subject === subject) return [];
  const ordinal = (last?.ordinal ?? 0) + 1;
  return [
    {
      type: 'RegisterNumberAllocated',
      schema: REGISTER_NUMBER_SCHEMAS.RegisterNumberAllocated,
      data: { number: formatNumber(series, region, year, ordinal), ordinal, series, region, year, subject },
    },
  ];
}
