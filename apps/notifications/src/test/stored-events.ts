import type { Actor, DomainEvent, JsonObject } from '@pobratim/event-sourcing';
import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { idOf } from '@pobratim/kernel';

/** An event with the stream it goes to, as the register would append it. */
export interface Stored {
  readonly stream: string;
  readonly event: DomainEvent<string, object>;
  readonly by: string;
}

/** Regional officer, approver and municipal officer of one region; an officer of another. */
export const ANNA = 'Анна Ковалёва';
export const PYOTR = 'Пётр Лебедев';
export const MARIA = 'Мария Орлова';
export const IRINA = 'Ирина Зимина';
export const ELENA = 'Елена Соколова';

const kebab = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
const stored = (stream: string, type: string, data: JsonObject, rest: Partial<DomainEvent> = {}) => ({
  stream,
  event: { type, schema: `${kebab(type)}/1`, data, ...rest },
});

/** A person of the demonstration by name. */
export function personNamed(name: string): (typeof DEMONSTRATION_PERSONS)[number] {
  const found = DEMONSTRATION_PERSONS.find(({ person }) => person.name.ru === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** As the log names this person. */
export function actorNamed(name: string): Actor {
  const { person, office, role, territory, onBehalfOf } = personNamed(name);
  return { id: person.id, office: office.id, role, territory, onBehalfOf };
}

const keeperOf = (name: string) => ({
  office: personNamed(name).office.id,
  territory: personNamed(name).territory ?? '',
});
const claimed = { source: null, learnedOn: null } as const;
const term = (over: object = {}) => ({
  kind: 'FIXED',
  months: null,
  autoProlong: false,
  prolongMonths: null,
  noticeMonths: null,
  ...over,
});

export const partyId = (name: string): string => idOf('party', 'spec', name);
export const paperId = (number: string): string => idOf('agreement', 'spec', number);
export const relationId = (number: string): string => idOf('partnership', 'spec', number);
export const importId = (name: string): string => idOf('import', 'spec', name);

export const town = (name: string, oktmo: string | null = null): Stored => ({
  ...stored(`party-${partyId(name)}`, 'PartyRegistered', {
    ...{ kind: 'MUNICIPALITY', name, side: oktmo === null ? 'FOREIGN' : 'RU', oktmo, region: null },
    ...{ oksm: null, country: oktmo === null ? 'DE' : 'RU', place: null, keeper: keeperOf(ANNA), ...claimed },
  }),
  by: ANNA,
});

interface OfPaper {
  readonly by?: string;
  readonly parties?: readonly string[];
  readonly inForceTo?: string | null;
  readonly term?: object | null;
}

/** A document between two towns. */
export const paper = (number: string, of: OfPaper = {}): Stored => {
  const { by = MARIA, parties = ['Смоленск', 'Хаген'], inForceTo = null, term: said = null } = of;
  return {
    ...stored(`agreement-${paperId(number)}`, 'AgreementRecorded', {
      ...{ registerNumber: number, partnership: relationId('1'), kind: 'TWINNING_AGREEMENT' },
      ...{ title: `Соглашение ${number}`, titleOriginal: null, signatures: [], texts: [] },
      parties: parties.map((name, at) => ({
        ...{ party: partyId(name), nameAsSigned: `г. ${name}`, countryAsSigned: null },
        ...{ bodyName: null, lead: at === 0 },
      })),
      ...{ signedOn: '2020-01-15', inForceFrom: null, inForceTo, term: said === null ? null : term(said) },
      ...{ regime: 'MUNICIPAL', entryIntoForceRule: 'ON_SIGNING', supplements: null },
      ...{ keeper: keeperOf(by), accessLevel: 'INTERNAL', ...claimed },
    }),
    by,
  };
};

export const corrected = (number: string, field: string, after: string | null, by = PYOTR): Stored => ({
  ...stored(
    `agreement-${paperId(number)}`,
    'AgreementCorrected',
    { field, before: null, after, ...claimed },
    { reason: 'TYPING_ERROR', corrects: paperId('event') },
  ),
  by,
});

export const stated = (number: string, value: string, by = PYOTR): Stored => ({
  ...stored(
    `agreement-${paperId(number)}`,
    'AgreementStatementMade',
    { axis: 'LEGAL', value, side: 'OURS', validFrom: '2026-01-01', validTo: null, ...claimed },
    { valid: { from: '2026-01-01', to: null } },
  ),
  by,
});

export const voided = (number: string, by = PYOTR): Stored => ({
  ...stored(`agreement-${paperId(number)}`, 'AgreementVoided', {}, { reason: 'DUPLICATE' }),
  by,
});

export const importStarted = (name: string, by = MARIA): Stored => ({
  ...stored(`import-${importId(name)}`, 'ImportStarted', {
    sourceDocument: idOf('source', name),
    keeper: keeperOf(by),
  }),
  by,
});

export const importRead = (name: string, by = MARIA): Stored => ({
  ...stored(`import-${importId(name)}`, 'ImportRead', {
    ...{ reading: 'ab'.repeat(32), candidates: 16, certain: 13, ask: 3, unrecognised: 2, domestic: 0 },
    readerVersion: '1',
  }),
  by,
});

export const importCompleted = (name: string, by = MARIA): Stored => ({
  ...stored(`import-${importId(name)}`, 'ImportCompleted', {
    account: { recorded: 16, same: 0, changed: 0, refused: 0, notUnderstood: 2, domestic: 0 },
  }),
  by,
});
