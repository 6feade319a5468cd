import type { CandidateSnapshot, Certainty, Reading } from './candidate.js';

/** Where a value was read and by which rule. */
export interface ReadField {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly certainty: Certainty;
}

/** A candidate with everything the review shows of it; decisions need only the snapshot. */
export interface StoredCandidate extends CandidateSnapshot {
  /** By the reader's names: `title`, `foreignParties[0].country`. */
  readonly fields: Readonly<Record<string, ReadField>>;
}

/** What a text says about itself. */
interface SourceFacts {
  readonly sender: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly asAt: string | null;
}

/**
 * A reading as it is kept in a file under its SHA-256, for ever: what was offered for decision does not change when the
 * reader does.
 */
export interface StoredReading extends Reading {
  readonly version: 1;
  readonly readerVersion: string;
  readonly source: SourceFacts;
  readonly candidates: readonly StoredCandidate[];
  readonly domestic: readonly StoredCandidate[];
}

/** The bytes of a reading. */
export function encodeReading(reading: StoredReading): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(reading));
}

/** A reading from its bytes, which only {@link encodeReading} has written. */
export function decodeReading(bytes: Uint8Array): StoredReading {
  return JSON.parse(new TextDecoder().decode(bytes)) as StoredReading;
}

/** A candidate by its number, whichever of the two lists it stands in. */
export function candidateNo(reading: StoredReading, no: number): StoredCandidate | null {
  return [...reading.candidates, ...reading.domestic].find((one) => one.no === no) ?? null;
}
