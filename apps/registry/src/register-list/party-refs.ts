import type { Agreement } from '../agreements/agreement.js';
import { nameOn, type Party } from '../parties/party.js';
import type { PartyRef } from '../shapes/party.js';

/** A party as rows show it: its name on the day. */
function partyRefOf(id: string, party: Party, day: string): PartyRef {
  const { kind, side, country, oksm, oktmo, region, place } = party;
  return { id, name: nameOn(party, day).value, kind, side, country, oksm, oktmo, region, place };
}

/** A party that only a document names: nothing is known but the name on the paper. */
function unregistered(id: string, name: string): PartyRef {
  return {
    id,
    name,
    kind: 'OTHER',
    side: 'FOREIGN',
    country: null,
    oksm: null,
    oktmo: null,
    region: null,
    place: null,
  };
}

const ours = (party: PartyRef): number => (party.side === 'RU' ? 0 : 1);

/** Parties in the order of a title: ours first, then as they are named. */
export function partyRefsOf(
  ids: readonly string[],
  parties: ReadonlyMap<string, Party>,
  day: string,
  signed: readonly Agreement[] = [],
): readonly PartyRef[] {
  const asSigned = new Map(
    signed.flatMap(({ facts }) => facts.parties.value.map((one) => [one.party, one.nameAsSigned] as const)),
  );
  return ids
    .map((id) => {
      const party = parties.get(id);
      return party === undefined ? unregistered(id, asSigned.get(id) ?? id) : partyRefOf(id, party, day);
    })
    .sort((a, b) => ours(a) - ours(b));
}

/** «Смоленск — Хаген»: what people call a relation. */
export function titleOf(parties: readonly PartyRef[]): string {
  return parties.map(({ name }) => name).join(' — ');
}
