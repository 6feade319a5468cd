import type { DomainEvent } from '@pobratim/event-sourcing';

/** Schema names of the events of a series of register numbers. */
export const REGISTER_NUMBER_SCHEMAS = { RegisterNumberAllocated: 'register-number-allocated/1' } as const;

/** What is numbered: documents by region and year (`67-2026-0001`), relations by region (`ПР-67-0003`). */
export const SERIES = ['agreement', 'partnership'] as const;
export type Series = (typeof SERIES)[number];

export interface RegisterNumberAllocatedData {
  /** As people say it on the telephone. */
  readonly number: string;
  /** Its place in the series, from 1. */
  readonly ordinal: number;
  readonly series: Series;
  /** Region code, `67`. */
  readonly region: string;
  /** Year of entry; `null` in a series that runs through the years. */
  readonly year: number | null;
  /** Stream of the record that bears the number from now on. */
  readonly subject: string;
}

export type RegisterNumberAllocated = DomainEvent<'RegisterNumberAllocated', RegisterNumberAllocatedData>;

/** Everything that happens in a series. */
export type RegisterNumberEvent = RegisterNumberAllocated;
