import type { DomainEvent } from '@pobratim/event-sourcing';
import { idOf } from '@pobratim/kernel';

/** Parties, a relation and papers of an invented region, as the registry stores them. */
export const SVETLOGORSK = idOf('party', 'spec', 'Svetlogorsk');
export const OLKHOVO = idOf('party', 'spec', 'Olkhovo');
export const GRODNO = idOf('party', 'spec', 'Grodno');
export const RELATION = idOf('partnership', 'spec', 'Svetlogorsk', 'Grodno');

const KEEPER = { office: 'admin-00', territory: '00' };
const SAID = { source: null, learnedOn: null };
type Stored = DomainEvent<string, object>;

/** An event with the schema its type is stored under. */
function stored(type: string, data: object, rest: Partial<Stored> = {}): Stored {
  const name = type.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return { type, schema: `${name}/1`, data, ...rest };
}

/** A town of the invented region. */
export function town(name: string, oktmo: string): Stored {
  return stored('PartyRegistered', {
    ...{
      kind: 'MUNICIPALITY',
      name,
      side: 'RU',
      oktmo,
      region: '00',
      oksm: '643',
      country: 'RU',
      place: null,
    },
    ...{ ...SAID, keeper: KEEPER },
  });
}

/** A town of another country. */
export function foreignTown(name: string, country: string): Stored {
  return stored('PartyRegistered', {
    ...{
      kind: 'MUNICIPALITY',
      name,
      side: 'FOREIGN',
      oktmo: null,
      region: null,
      oksm: '112',
      country,
      place: null,
    },
    ...{ ...SAID, keeper: KEEPER },
  });
}

export function renamed(name: string, validFrom: string): Stored {
  return stored('PartyRenamed', { name, validFrom, ground: null, learnedOn: null });
}

export function relation(parties: readonly string[]): Stored {
  return stored('PartnershipEstablished', {
    ...{ number: 'ПР-00-0001', parties, regime: 'MUNICIPAL', level: 'UNSET' },
    ...{ ...SAID, keeper: KEEPER, accessLevel: 'INTERNAL' },
  });
}

export function level(to: string): Stored {
  return stored('PartnershipLevelSet', { level: to, ...SAID });
}

/** What a paper says, where it differs from an agreement of two towns. */
export interface Paper {
  readonly signedOn: string;
  readonly number: string;
  readonly title?: string;
  readonly regime?: string;
  readonly accessLevel?: string;
  readonly parties?: readonly string[];
}

export function paper({ signedOn, number, ...rest }: Paper): Stored {
  const { title = 'Соглашение о сотрудничестве', regime = 'MUNICIPAL', accessLevel = 'INTERNAL' } = rest;
  const parties = rest.parties ?? [SVETLOGORSK, GRODNO];
  return stored('AgreementRecorded', {
    ...{
      registerNumber: number,
      partnership: RELATION,
      kind: 'COOPERATION_AGREEMENT',
      title,
      titleOriginal: null,
    },
    parties: parties.map((party, index) => ({
      ...{ party, nameAsSigned: 'как в бумаге', countryAsSigned: null, bodyName: null, lead: index === 0 },
    })),
    ...{ signatures: [], signedOn, inForceFrom: null, inForceTo: null, term: null, texts: [], regime },
    ...{ entryIntoForceRule: 'ON_SIGNING', supplements: null, keeper: KEEPER, accessLevel, ...SAID },
  });
}

/** Somebody's word on an axis. */
export function statement(
  axis: string,
  value: string,
  validFrom: string | null,
  { side = 'BOTH', corrects = null }: { readonly side?: string; readonly corrects?: string | null } = {},
): Stored {
  return stored(
    'AgreementStatementMade',
    { axis, value, side, validFrom, validTo: null, ...SAID },
    corrects === null ? {} : { corrects, reason: 'NEW_EVIDENCE' },
  );
}

export function corrected(field: string, before: string, after: string, corrects: string): Stored {
  return stored(
    'AgreementCorrected',
    { field, before, after, ...SAID },
    { corrects, reason: 'TYPING_ERROR' },
  );
}

export const withdrawn = (): Stored => stored('AgreementWithdrawn', {}, { reason: 'ENTERED_BY_MISTAKE' });
