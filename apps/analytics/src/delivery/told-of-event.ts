import { codeOf, type AgreementFieldValue, type DeliveredEvent, type EventData } from '@pobratim/contracts';
import type { AccessLevel, DocumentFacts, Guarded, Told, ToldOfAgreement } from '../facts/told.js';

const REGISTRY = 'ru.pobratim.registry';

/** What the events of the register say to this service, by type; what is not here changes no figure. */
const TELLERS: Readonly<Record<string, (event: DeliveredEvent) => Told['told']>> = {
  [`${REGISTRY}.agreement.recorded.v1`]: (event) => {
    const data = dataOf<'ru.pobratim.registry.agreement.recorded.v1'>(event);
    return {
      what: 'recorded',
      number: data.registerNumber,
      partnership: data.partnership,
      domestic: data.regime === 'REGIME_DOMESTIC',
      kind: codeOf('AGREEMENT_KIND', data.kind),
      title: data.title,
      signedOn: data.signedOn,
      parties: named(data.parties),
      ...guarded(event),
    };
  },
  [`${REGISTRY}.agreement.corrected.v1`]: (event) => {
    const { after } = dataOf<'ru.pobratim.registry.agreement.corrected.v1'>(event);
    return { what: 'corrected', facts: after === undefined ? {} : corrected(after) };
  },
  [`${REGISTRY}.agreement.statement-made.v1`]: stated,
  [`${REGISTRY}.agreement.access-level-set.v1`]: levelSet,
  [`${REGISTRY}.agreement.voided.v1`]: () => ({ what: 'removed' }),
  [`${REGISTRY}.agreement.withdrawn.v1`]: () => ({ what: 'removed' }),
  [`${REGISTRY}.partnership.established.v1`]: (event) => {
    const data = dataOf<'ru.pobratim.registry.partnership.established.v1'>(event);
    const { number, parties, regime } = data;
    return {
      what: 'established',
      number,
      parties,
      domestic: regime === 'REGIME_DOMESTIC',
      ...guarded(event),
    };
  },
  [`${REGISTRY}.partnership.relation-start-stated.v1`]: (event) => ({
    what: 'start-stated',
    since: dataOf<'ru.pobratim.registry.partnership.relation-start-stated.v1'>(event).since,
  }),
  [`${REGISTRY}.partnership.access-level-set.v1`]: levelSet,
  [`${REGISTRY}.party.registered.v1`]: (event) => {
    const data = dataOf<'ru.pobratim.registry.party.registered.v1'>(event);
    const { name, oktmo = null, region = null, country = null, oksm = null } = data;
    const side = data.side === 'PARTY_SIDE_RU' ? 'RU' : 'FOREIGN';
    return { what: 'registered', eventId: event.id, name, side, oktmo, region, country, oksm };
  },
  [`${REGISTRY}.party.renamed.v1`]: (event) => {
    const { name, validFrom = null } = dataOf<'ru.pobratim.registry.party.renamed.v1'>(event);
    return { what: 'renamed', eventId: event.id, name, validFrom };
  },
  [`${REGISTRY}.party.name-corrected.v1`]: (event) => {
    const { after, corrects } = dataOf<'ru.pobratim.registry.party.name-corrected.v1'>(event);
    return { what: 'name-corrected', eventId: event.id, name: after, corrects };
  },
};

/** The types of events that change a figure. */
export const TELLING_TYPES: readonly string[] = Object.keys(TELLERS);

/** A delivered event in the words of this service; `null` for one that changes no figure. */
export function toldOf(event: DeliveredEvent): Told | null {
  const told = TELLERS[event.type]?.(event);
  if (told === undefined) return null;
  const of = event.type.slice(REGISTRY.length + 1).split('.')[0];
  // The type names the aggregate, and each teller above answers for its own.
  return { of, id: event.stream.id.slice(-36), told } as Told;
}

type Known = keyof EventData;

function dataOf<Type extends Known>({ cloudEvent }: DeliveredEvent): EventData[Type] {
  return cloudEvent.data as EventData[Type];
}

/**
 * Who keeps a record and who may see it: attributes of the internal topic. Without a level nobody outside sees it.
 */
function guarded({ cloudEvent }: DeliveredEvent): Guarded {
  return { keeper: cloudEvent.keeperterritory ?? '', level: levelOf(cloudEvent.accesslevel) };
}

function levelSet({ cloudEvent }: DeliveredEvent): { what: 'access-level-set'; level: AccessLevel } {
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

function stated(event: DeliveredEvent): ToldOfAgreement {
  const data = dataOf<'ru.pobratim.registry.agreement.statement-made.v1'>(event);
  const { statement, corrects = null } = data;
  if (statement?.legal === undefined) return { what: 'word-taken-back', corrects: corrects ?? '' };
  const { side, legal, validFrom = null, validTo = null } = statement;
  const word = { eventId: event.id, value: codeOf('LEGAL_STATUS', legal), side: codeOf('SIDE', side) };
  return { what: 'legal-status-stated', corrects, word: { ...word, validFrom, validTo } };
}
