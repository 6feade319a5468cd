import type { Candidate, DomesticPair, InventoryReading } from './reading.js';

/** The JSON that the API and the command line show: exactly the members the register promises, in their order. */
export interface InventoryPreview {
  readonly candidates: readonly Omit<Candidate, 'from' | 'to'>[];
  readonly domestic: readonly Omit<DomesticPair, 'from' | 'to'>[];
  readonly unrecognised: readonly { readonly quote: string }[];
}

function withoutSpan<Quoted extends { readonly from: number; readonly to: number }>(
  quoted: Quoted,
): Omit<Quoted, 'from' | 'to'> {
  const entries = Object.entries(quoted).filter(([name]) => name !== 'from' && name !== 'to');
  return Object.fromEntries(entries) as Omit<Quoted, 'from' | 'to'>;
}

/** A reading as the one JSON object of the preview. */
export function previewOf(reading: InventoryReading): InventoryPreview {
  return {
    candidates: reading.candidates.map(withoutSpan),
    domestic: reading.domestic.map(withoutSpan),
    unrecognised: reading.unrecognised.map(({ quote }) => ({ quote })),
  };
}
