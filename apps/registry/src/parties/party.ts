import type { RecordedEvent } from '@pobratim/event-sourcing';
import { type Edtf, parseEdtf } from '@pobratim/kernel';
import { factOf, type Fact } from '../vocabulary/fact.js';
import { isType } from '../vocabulary/of-type.js';
import type { Keeper } from '../vocabulary/records.js';
import type { PartyEvent, PartyFacts, PartyRegistered, PartyRenamed } from './party-events.js';

/** A name that a party bears, or bore, from a day on; `null` from the beginning, or from a day nobody knows. */
export interface PartyName extends Fact<string> {
  readonly validFrom: Edtf | null;
}

/** A party as its events tell it. Papers keep the name they were signed with; this is what it is called. */
export interface Party extends Omit<PartyFacts, 'name'> {
  readonly keeper: Keeper;
  /** In the order of the log; the first is the name of registration. */
  readonly names: readonly PartyName[];
  readonly aliases: readonly string[];
}

const registered = (event: RecordedEvent<PartyRegistered>): Party => {
  const { kind, name, side, oktmo, region, oksm, country, place, keeper } = event.data;
  return {
    kind,
    side,
    oktmo,
    region,
    oksm,
    country,
    place,
    keeper,
    names: [{ ...factOf(event, 'name', name), validFrom: null }],
    aliases: [],
  };
};

const renamed = (event: RecordedEvent<PartyRenamed>): PartyName => ({
  ...factOf(
    { ...event, data: { source: event.data.ground, learnedOn: event.data.learnedOn } },
    'name',
    event.data.name,
  ),
  validFrom: event.data.validFrom,
});

const continued = (party: Party, event: RecordedEvent<PartyEvent>): Party => {
  if (isType(event, 'PartyRenamed')) return { ...party, names: [...party.names, renamed(event)] };
  if (isType(event, 'PartyAliasAdded')) return { ...party, aliases: [...party.aliases, event.data.alias] };
  if (!isType(event, 'PartyNameCorrected')) return party;
  const names = party.names.map((name) =>
    name.eventId === event.corrects
      ? { ...name, ...factOf(event, 'name', event.data.after), corrected: true }
      : name,
  );
  return { ...party, names };
};

/** The party after one more event; `null` before it was registered. */
export function evolveParty(state: Party | null, event: RecordedEvent<PartyEvent>): Party | null {
  if (isType(event, 'PartyRegistered')) return registered(event);
  return state === null ? null : continued(state, event);
}

const since = (name: PartyName): string =>
  name.validFrom === null ? '' : (parseEdtf(name.validFrom)?.earliest ?? '');

/**
 * What a party was called on a day (rule 6): of the names borne by then the one that began last; of two that began
 * together the one recorded last. A name from a day nobody knows counts as borne from the beginning.
 */
export function nameOn(party: Party, validOn: string): PartyName {
  const [first, ...later] = party.names.filter((name) => since(name) <= validOn);
  if (first === undefined) throw new RangeError('a party without its first name');
  return later.reduce((held, name) => (since(name) >= since(held) ? name : held), first);
}
