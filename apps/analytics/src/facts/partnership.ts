import type { Edtf } from '@pobratim/kernel';
import type { Guarded, ToldOfPartnership } from './told.js';

/** A relation as figures need it. */
export interface Partnership extends Guarded {
  readonly number: string;
  readonly parties: readonly string[];
  readonly domestic: boolean;
  /** Start told without a document. */
  readonly since: Edtf | null;
}

/** The relation after one more event; `null` before it was established. */
export function evolvePartnership(state: Partnership | null, told: ToldOfPartnership): Partnership | null {
  if (told.what === 'established') {
    const { number, parties, domestic, keeper, level } = told;
    return { number, parties, domestic, keeper, level, since: null };
  }
  if (state === null) return null;
  return told.what === 'start-stated' ? { ...state, since: told.since } : { ...state, level: told.level };
}
