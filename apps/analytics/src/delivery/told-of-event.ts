import {
  codeOf,
  type AgreementFieldValue,
  type AgreementStatementMade,
  type DeliveredEvent,
  type EventData,
} from '@pobratim/contracts';
import type { AccessLevel, DocumentFacts, Guarded, Told, ToldOfAgreement } from '../facts/told.js';

type Tellers = {
  readonly [Type in keyof EventData]?: (data: EventData[Type], event: DeliveredEvent) => Told['told'];
};

/** What the events of the register say to this service, by type; what is not here changes no figure. */
const TELLERS: Tellers = {
  'ru.pobratim.registry.agreement.recorded.v1': (data, event) => ({
    what: 'recorded',
    number: data.registerNumber,
    partnership: data.partnership,
    domestic: data.regime === 'REGIME_DOMESTIC',
    kind: codeOf('AGREEMENT_KIND', data.kind),
    title: data.title,
    signedOn: data.signedOn,
    parties: named(data.parties),
    ...guarded(event),
  }),
  'ru.pobratim.registry.agreement.corrected.v1': ({ after }) => ({
    what: 'corrected',
    facts: after === undefined ? {} : corrected(after),
  }),
  'ru.pobratim.registry.agreement.statement-made.v1': stated,
  'ru.pobratim.registry.agreement.access-level-set.v1': levelSet,
  'ru.pobratim.registry.agreement.voided.v1': () => ({ what: 'removed' }),
  'ru.pobratim.registry.agreement.withdrawn.v1': () => ({ what: 'removed' }),
  'ru.pobratim.registry.partnership.established.v1': ({ number, parties, regime }, event) => ({
    what: 'established',
    number,
    parties,
    domestic: regime === 'REGIME_DOMESTIC',
    ...guarded(event),
  }),
  'ru.pobratim.registry.partnership.relation-start-stated.v1': ({ since }) => ({
    what: 'start-stated',
    since,
  }),
  'ru.pobratim.registry.partnership.access-level-set.v1': levelSet,
  'ru.pobratim.registry.party.registered.v1': (data, { id: eventId }) => {
    const { name, oktmo = null, region = null, country = null, oksm = null } = data;
    const side = data.side === 'PARTY_SIDE_RU' ? 'RU' : 'FOREIGN';
    return { what: 'registered', eventId, name, side, oktmo, region, country, oksm };
  },
  'ru.pobratim.registry.party.renamed.v1': ({ name, validFrom = null }, { id: eventId }) => ({
    what: 'renamed',
    eventId,
    name,
    validFrom,
  }),
  'ru.pobratim.registry.party.name-corrected.v1': ({ after, corrects }, { id: eventId }) => ({
    what: 'name-corrected',
    eventId,
    name: after,
    corrects,
  }),
};

/** A delivered event in the words of this service; `null` for one that changes no figure. */
export function toldOf(event: DeliveredEvent): Told | null {
  const tellers: Readonly<Record<string, Tellers[keyof EventData]>> = TELLERS;
  // The contract pairs a type with its data, and a teller stands under its own type.
  const teller = tellers[event.type] as ((data: unknown, event: DeliveredEvent) => Told['told']) | undefined;
  const of = /^ru\.pobratim\.registry\.(agreement|partnership|party)\./.exec(event.type)?.[1];
  if (teller === undefined || of === undefined) return null;
  return { of, id: event.stream.id.slice(-36), told: teller(event.cloudEvent.data, event) } as Told;
}

/**
 * Who keeps a record and who may see it: attributes of the internal topic. Without a level nobody outside sees it.
 */
function guarded({ cloudEvent }: DeliveredEvent): Guarded {
  return { keeper: cloudEvent.keeperterritory ?? '', level: levelOf(cloudEvent.accesslevel) };
}

function levelSet(
  _: unknown,
  { cloudEvent }: DeliveredEvent,
): { what: 'access-level-set'; level: AccessLevel } {
  return { what: 'access-level-set', level: levelOf(cloudEvent.accesslevel) };
}

function levelOf(text: string | undefined): AccessLevel {
  return text === 'PUBLIC' || text === 'INTERNAL' ? text : 'RESTRICTED';
}

function named(
  parties: readonly { readonly party: string; readonly nameAsSigned: string }[],
): DocumentFacts['parties'] {
  return parties.map(({ party, nameAsSigned }) => ({ party, name: nameAsSigned }));
}

function corrected({ kind, title, signedOn, parties }: AgreementFieldValue): Partial<DocumentFacts> {
  return {
    ...(kind !== undefined && { kind: codeOf('AGREEMENT_KIND', kind) }),
    ...(title !== undefined && { title }),
    ...(signedOn !== undefined && { signedOn }),
    ...(parties !== undefined && { parties: named(parties.items) }),
  };
}

function stated({ statement, corrects }: AgreementStatementMade, { id }: DeliveredEvent): ToldOfAgreement {
  if (statement?.legal === undefined) return { what: 'word-taken-back', corrects: corrects ?? '' };
  const { side, legal, validFrom = null, validTo = null } = statement;
  const word = { eventId: id, value: codeOf('LEGAL_STATUS', legal), side: codeOf('SIDE', side) };
  return { what: 'legal-status-stated', corrects: corrects ?? null, word: { ...word, validFrom, validTo } };
}
