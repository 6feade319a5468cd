import type { Actor, RecordedEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { Source } from './records.js';

/** The words of a source that a fact was read from; without `from` and `to` the source as a whole. */
export interface Ground {
  readonly document: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Where a fact of the register comes from: which event, by whom, when, on what ground. */
export interface Provenance {
  readonly eventId: string;
  readonly position: number;
  /** RFC 3339 with milliseconds and `Z`. */
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly source: Ground | null;
  readonly learnedOn: Edtf | null;
}

/** A value of a card with its provenance. `corrected`: an earlier value was put right by this one. */
export interface Fact<T> extends Provenance {
  readonly value: T;
  readonly corrected: boolean;
}

/** The ground of one field in the source of an event. */
export function groundOf(source: Source | null, field: string): Ground | null {
  if (source === null) return null;
  const span = source.spans[field];
  return { document: source.document, from: span?.from ?? null, to: span?.to ?? null };
}

type Evented = Pick<RecordedEvent, 'id' | 'position' | 'recordedAt' | 'actor'> & {
  readonly data: { readonly source?: Source | null; readonly learnedOn?: Edtf | null };
};

/** The provenance that an event gives to the field it speaks of. */
export function provenanceOf(event: Evented, field: string): Provenance {
  return {
    eventId: event.id,
    position: event.position,
    recordedAt: event.recordedAt,
    actor: event.actor,
    source: groundOf(event.data.source ?? null, field),
    learnedOn: event.data.learnedOn ?? null,
  };
}

/** A fact as the event first tells it. */
export function factOf<T>(event: Evented, field: string, value: T): Fact<T> {
  return { value, corrected: false, ...provenanceOf(event, field) };
}
