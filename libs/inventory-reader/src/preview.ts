import type { Candidate, DomesticPair, InventoryReading } from './reading.js';

/** The JSON that the API and the command line show: exactly the members the register promises, in their order. */
export interface InventoryPreview {
  readonly candidates: readonly Omit<Candidate, 'from' | 'to'>[];
  readonly domestic: readonly Omit<DomesticPair, 'from' | 'to'>[];
  readonly unrecognised: readonly { readonly quote: string }[];
}

/** A reading as the one JSON object of the preview. */
export function previewOf(reading: InventoryReading): InventoryPreview {
  return {
    candidates: reading.candidates.map(({ from: _from, to: _to, ...candidate }) => candidate),
    domestic: reading.domestic.map(({ from: _from, to: _to, ...pair }) => pair),
    unrecognised: reading.unrecognised.map(({ quote }) => ({ quote })),
  };
}
