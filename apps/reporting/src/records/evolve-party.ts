import type { ReportedEvent } from '../told/reported-event.js';
import type { Party } from './party.js';

/** The party after one more event; `null` before it was registered. */
export function evolveParty(state: Party | null, { eventId, what }: ReportedEvent): Party | null {
  if (what.is === 'party-registered') {
    const { side, oktmo, region, country, name } = what;
    return { side, oktmo, region, country, names: [{ eventId, name, validFrom: null }] };
  }
  if (state === null) return null;
  if (what.is === 'party-renamed')
    return { ...state, names: [...state.names, { eventId, name: what.name, validFrom: what.validFrom }] };
  if (what.is !== 'party-name-corrected') return state;
  const names = state.names.map((name) =>
    name.eventId === what.corrects ? { ...name, eventId, name: what.after } : name,
  );
  return { ...state, names };
}
