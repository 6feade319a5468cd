import type { CloudEvent } from '@pobratim/contracts';
import { listOf, textOf, withMember, type Json } from './json.js';

const PREFIX = 'ru.pobratim.registry.party.';

/** A name with the event that brought it, by which a later event corrects it. The event is no part of the message. */
const named = (event: CloudEvent<Json>): Json =>
  withMember({ name: event.data?.['name'], event: event.id }, 'validFrom', event.data?.['validFrom']);

/** A party as `PartyState` tells it, after one more event; `null` before it was registered. */
export function partyAfter(state: Json | null, event: CloudEvent<Json>): Json | null {
  if (event.type === `${PREFIX}registered.v1`) return { ...event.data, names: [named(event)], aliases: [] };
  if (state === null) return null;
  const names = listOf(state, 'names');
  switch (event.type) {
    case `${PREFIX}renamed.v1`:
      return calledAsLast(state, [...names, named(event)]);
    case `${PREFIX}name-corrected.v1`:
      return calledAsLast(
        state,
        names.map((one) => putRight(one, event.data ?? {})),
      );
    case `${PREFIX}alias-added.v1`:
      return { ...state, aliases: [...listOf(state, 'aliases'), event.data?.['alias']] };
    default:
      return state;
  }
}

function putRight(name: Json, { corrects, after }: Json): Json {
  return name['event'] === corrects ? { ...name, name: after } : name;
}

function calledAsLast(state: Json, names: readonly Json[]): Json {
  return { ...state, names, name: textOf(names.at(-1), 'name') };
}
