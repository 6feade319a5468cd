import type { Edtf } from '@pobratim/kernel';
import { firstDay } from './days.js';
import type { PartyFacts, ToldOfParty } from './told.js';

/** A name and from when it was borne; `null` from the beginning, or from a day nobody knows. */
interface BorneName {
  readonly eventId: string;
  readonly value: string;
  readonly validFrom: Edtf | null;
}

/** A party as figures and their rows need it. */
export interface Party extends PartyFacts {
  /** In the order of the log; never empty. */
  readonly names: readonly BorneName[];
}

/** The party after one more event; `null` before it was registered. */
export function evolveParty(state: Party | null, told: ToldOfParty): Party | null {
  if (told.what === 'registered') {
    const { name: value, eventId, side, oktmo, region, country, oksm } = told;
    return { side, oktmo, region, country, oksm, names: [{ eventId, value, validFrom: null }] };
  }
  if (state === null) return null;
  const { eventId, name: value } = told;
  if (told.what === 'renamed') {
    return { ...state, names: [...state.names, { eventId, value, validFrom: told.validFrom }] };
  }
  const names = state.names.map((one) => (one.eventId === told.corrects ? { ...one, eventId, value } : one));
  return { ...state, names };
}

/** What the party was called on a day: of the names borne by then the one that began last, of two the later told. */
export function nameOn({ names }: Party, day: string): string {
  let held = { begun: '', value: names[0]?.value ?? '' };
  for (const { value, validFrom } of names) {
    const begun = firstDay(validFrom) ?? '';
    if (begun <= day && begun >= held.begun) held = { begun, value };
  }
  return held.value;
}
