import { DomainError } from '@pobratim/kernel';
import type { Identity } from '../identity/identity.js';
import { isReading, RIGHTS, type AccessLevel, type Action } from './rights-table.js';
import { lies, type Territories } from './territory.js';
import { rolesThatMay, territoryWords } from './words.js';

/** What rights depend on in a record that exists or is about to. */
export interface GuardedRecord {
  /** The office that keeps it and the territory it keeps it for: it alone decides who may write. */
  readonly keeper: { readonly office: string; readonly territory: string };
  /** Region or OKTMO codes of all its domestic parties: each of these territories may read it. */
  readonly territories: readonly string[];
  readonly accessLevel: AccessLevel;
  /** For `void-confirm`: the person id of who proposed it. */
  readonly proposedBy?: string;
}

/** Whether the identity may do this to the record. */
export function mayDo(
  identity: Identity,
  action: Action,
  record: GuardedRecord,
  territories: Territories,
): boolean {
  return refusalOf(identity, action, record, territories) === null;
}

/**
 * Checks a right in the command path.
 * @throws DomainError `not-in-your-role`, `not-in-your-territory` or `same-person`, each naming who may
 */
export function requireRight(
  identity: Identity,
  action: Action,
  record: GuardedRecord,
  territories: Territories,
): void {
  const refusal = refusalOf(identity, action, record, territories);
  if (refusal !== null) throw refusal;
}

function refusalOf(
  identity: Identity,
  action: Action,
  record: GuardedRecord,
  territories: Territories,
): DomainError | null {
  const { actions, seesEverywhere } = RIGHTS[identity.role];
  if (!actions.includes(action)) return notInYourRole(action);
  if (isReading(action)) {
    const seen = seesEverywhere.includes(record.accessLevel) || isOwn(identity, record, territories);
    return seen ? null : notInYourTerritory(record, territories);
  }
  if (!isIn(identity, record.keeper.territory, territories)) return notInYourTerritory(record, territories);
  return action === 'void-confirm' && record.proposedBy === identity.person.id ? samePerson() : null;
}

/** Whether the record is kept in the own territory or concerns a party of it. */
function isOwn(identity: Identity, record: GuardedRecord, territories: Territories): boolean {
  return [record.keeper.territory, ...record.territories].some((one) => isIn(identity, one, territories));
}

function isIn({ territory }: Identity, one: string, territories: Territories): boolean {
  return territory !== null && lies(one, territory, territories);
}

function notInYourRole(action: Action): DomainError {
  const roles = rolesThatMay(action);
  return new DomainError('not-in-your-role', {
    kind: 'forbidden',
    message: {
      ru: `Ваша роль этого не допускает, ничего не записано. Это может сделать: ${roles.ru}.`,
      en: `Your role does not allow this; nothing was recorded. It may be done by: ${roles.en}.`,
    },
    details: { action },
  });
}

function notInYourTerritory({ keeper }: GuardedRecord, territories: Territories): DomainError {
  const name = territoryWords(keeper.territory, territories);
  return new DomainError('not-in-your-territory', {
    kind: 'forbidden',
    message: {
      ru: `Запись ведёт другая территория, ничего не записано. Обратитесь к сотруднику, который её ведёт: ${name.ru}.`,
      en: `Another territory keeps this record; nothing was recorded. Turn to the officer who keeps it: ${name.en}.`,
    },
    details: { territory: keeper.territory },
  });
}

function samePerson(): DomainError {
  return new DomainError('same-person', {
    kind: 'forbidden',
    message: {
      ru: 'Аннулирование подтверждает другой человек, не тот, кто его предложил. Предложение сохранено; попросите подтвердить согласующего вашего региона.',
      en: 'Voiding is confirmed by another person than the one who proposed it. The proposal is kept; ask the approver of your region.',
    },
  });
}
