import { bodyHashOf, type DomainEvent, type EventStore, type JsonObject } from '@pobratim/event-sourcing';
import { idOf, newId } from '@pobratim/kernel';

const keeper = { office: 'region-67', territory: '67' };
const unsourced = { source: null, learnedOn: null };

/** An event and the stream it belongs to. */
export interface SpecEvent {
  readonly stream: string;
  readonly event: DomainEvent;
}

const kebab = (type: string): string => type.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

function of(category: string, id: string, type: string, data: object): SpecEvent {
  const event = { type, schema: `${kebab(type)}/1`, data: data as JsonObject };
  return { stream: `${category}-${id}`, event };
}

export const SMOLENSK = idOf('party', '66701000');
export const HAGEN = idOf('party', 'place', '2912621');

/** A party comes into the register. */
export function party(id: string, name: string): SpecEvent {
  const where = { oktmo: null, region: null, oksm: '276', country: 'DE', place: null };
  return of('party', id, 'PartyRegistered', {
    kind: 'MUNICIPALITY',
    name,
    side: 'FOREIGN',
    ...where,
    keeper,
    ...unsourced,
  });
}

/** A document of two parties is recorded. */
export function agreement(id: string, accessLevel = 'INTERNAL', title = 'Соглашение'): SpecEvent {
  const signed = (one: string, lead: boolean): object => ({
    party: one,
    nameAsSigned: one === HAGEN ? 'город Хаген' : 'город Смоленск',
    countryAsSigned: null,
    bodyName: null,
    lead,
  });
  const nothing = { titleOriginal: null, inForceFrom: null, inForceTo: null, term: null, supplements: null };
  return of('agreement', id, 'AgreementRecorded', {
    registerNumber: '67-2026-0003',
    partnership: idOf('partnership', HAGEN, SMOLENSK),
    kind: 'MEMORANDUM',
    title,
    parties: [signed(SMOLENSK, true), signed(HAGEN, false)],
    signatures: [],
    signedOn: '1985-11-15',
    texts: [],
    regime: 'MUNICIPAL',
    entryIntoForceRule: 'UNKNOWN',
    ...nothing,
    keeper,
    accessLevel,
    ...unsourced,
  });
}

/** Its level is set. */
export function level(id: string, accessLevel: string): SpecEvent {
  return of('agreement', id, 'AgreementAccessLevelSet', { accessLevel, ground: null });
}

/** Its title is put right. */
export function retitle(id: string, after: string): SpecEvent {
  const found = of('agreement', id, 'AgreementCorrected', {
    field: 'title',
    before: 'Соглашение',
    after,
    ...unsourced,
  });
  return { ...found, event: { ...found.event, corrects: newId(), reason: 'TYPING_ERROR' } };
}

/** Somebody says where it stands. */
export function statement(id: string, value: string, corrects?: string): SpecEvent {
  const dates = { validFrom: null, validTo: null };
  const found = of('agreement', id, 'AgreementStatementMade', {
    axis: 'LEGAL',
    value,
    side: 'OURS',
    ...dates,
    ...unsourced,
  });
  const why = corrects === undefined ? {} : { corrects, reason: 'SOURCE_MISREAD' };
  return { ...found, event: { ...found.event, ...why, private: { words: 'слова сотрудника' } } };
}

/** The second person voids it. */
export function voided(id: string): SpecEvent {
  const found = of('agreement', id, 'AgreementVoided', {});
  return { ...found, event: { ...found.event, reason: 'DUPLICATE' } };
}

/** A number is taken: an event that has no message of its own. */
export function number(): SpecEvent {
  return of('register-numbers', newId(), 'RegisterNumberAllocated', { number: '67-2026-0003' });
}

/** Appends events, one after the other. @returns position of the last */
export async function append(store: EventStore, ...events: readonly SpecEvent[]): Promise<number> {
  let last = -1;
  for (const { stream, event } of events) last = (await store.append(requestOf(stream, event))).position;
  return last;
}

function requestOf(stream: string, event: SpecEvent['event']): Parameters<EventStore['append']>[0] {
  return {
    stream,
    expected: 'any',
    events: [event],
    actor: {
      id: 'person-anna',
      office: 'region-67',
      role: 'REGIONAL_OFFICER',
      territory: '67',
      onBehalfOf: null,
    },
    cause: { command: newId(), correlation: newId() },
    bodyHash: bodyHashOf({}),
  };
}
