import type { DomainEvent, JsonObject } from '@pobratim/event-sourcing';
import { idOf } from '@pobratim/kernel';

/** An event with the stream it goes to, as the register would append it. */
export interface Stored {
  readonly stream: string;
  readonly event: DomainEvent<string, object>;
}

const kebab = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
const stored = (stream: string, type: string, data: JsonObject, rest: Partial<DomainEvent> = {}): Stored => ({
  stream,
  event: { type, schema: `${kebab(type)}/1`, data, ...rest },
});

const KEEPER = { office: 'office', territory: '67' };
export const partyId = (name: string): string => idOf('party', 'spec', name);
export const relationId = (...names: readonly string[]): string => idOf('partnership', 'spec', ...names);
export const paperId = (number: string): string => idOf('agreement', 'spec', number);

/** A town of a Russian region, or of a country. */
export const town = (name: string, at: { readonly region?: string; readonly country?: string }): Stored =>
  stored(`party-${partyId(name)}`, 'PartyRegistered', {
    kind: 'MUNICIPALITY',
    name,
    side: at.country === undefined ? 'RU' : 'FOREIGN',
    oktmo: null,
    region: at.region ?? null,
    oksm: null,
    country: at.country ?? 'RU',
    place: null,
    keeper: KEEPER,
    source: null,
    learnedOn: null,
  });

export const renamed = (name: string, to: string, validFrom: string | null): Stored =>
  stored(`party-${partyId(name)}`, 'PartyRenamed', { name: to, validFrom, ground: null, learnedOn: null });

interface OfRelation {
  readonly level?: string;
  readonly domestic?: boolean;
  readonly keeper?: string;
}

/** A relation of two towns. */
export const relation = (towns: readonly string[], of: OfRelation = {}): Stored =>
  stored(`partnership-${relationId(...towns)}`, 'PartnershipEstablished', {
    number: `ПР-67-${towns.join('-')}`,
    parties: towns.map(partyId),
    regime: of.domestic === true ? 'DOMESTIC' : 'MUNICIPAL',
    level: 'UNSET',
    keeper: { office: 'office', territory: of.keeper ?? '67' },
    accessLevel: of.level ?? 'INTERNAL',
    source: null,
    learnedOn: null,
  });

export const since = (towns: readonly string[], date: string): Stored =>
  stored(`partnership-${relationId(...towns)}`, 'RelationStartStated', {
    since: date,
    source: null,
    learnedOn: null,
  });

interface OfPaper extends OfRelation {
  readonly signedOn: string;
  readonly kind?: string;
}

/** A document of a relation. */
export const paper = (number: string, towns: readonly string[], of: OfPaper): Stored =>
  stored(`agreement-${paperId(number)}`, 'AgreementRecorded', {
    registerNumber: number,
    partnership: relationId(...towns),
    kind: of.kind ?? 'TWINNING_AGREEMENT',
    title: `Соглашение ${number}`,
    titleOriginal: null,
    parties: towns.map((name, at) => ({
      party: partyId(name),
      nameAsSigned: `г. ${name}`,
      countryAsSigned: null,
      bodyName: null,
      lead: at === 0,
    })),
    signatures: [],
    signedOn: of.signedOn,
    inForceFrom: null,
    inForceTo: null,
    term: null,
    texts: [],
    regime: of.domestic === true ? 'DOMESTIC' : 'MUNICIPAL',
    entryIntoForceRule: 'UNKNOWN',
    supplements: null,
    keeper: { office: 'office', territory: of.keeper ?? '67' },
    accessLevel: of.level ?? 'INTERNAL',
    source: null,
    learnedOn: null,
  });

export const redated = (number: string, before: string, after: string): Stored =>
  stored(
    `agreement-${paperId(number)}`,
    'AgreementCorrected',
    { field: 'signedOn', before, after, source: null, learnedOn: null },
    { corrects: idOf('event', number), reason: 'TYPING_ERROR' },
  );

interface Word {
  readonly value: string;
  readonly side?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly corrects?: string;
}

/** A word on the legal status of a document. */
export const says = (
  number: string,
  { value, side = 'OURS', from = null, to = null, corrects }: Word,
): Stored =>
  stored(
    `agreement-${paperId(number)}`,
    'AgreementStatementMade',
    { axis: 'LEGAL', value, side, validFrom: from, validTo: to, source: null, learnedOn: null },
    corrects === undefined ? {} : { corrects, reason: 'SOURCE_MISREAD' },
  );

export const voided = (number: string): Stored =>
  stored(`agreement-${paperId(number)}`, 'AgreementVoided', {}, { reason: 'DUPLICATE' });

export const levelOfPaper = (number: string, accessLevel: string): Stored =>
  stored(`agreement-${paperId(number)}`, 'AgreementAccessLevelSet', {
    before: 'INTERNAL',
    accessLevel,
    source: null,
    learnedOn: null,
  });

/** An event that changes no figure. */
export const unrelated = (number: string): Stored =>
  stored(`register-numbers-${idOf('register-numbers', number)}`, 'RegisterNumberAllocated', { number });
