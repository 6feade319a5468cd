import type { Message } from '@pobratim/kernel';
import { ROLES, type Role } from '../identity/identity.js';
import { RIGHTS, type Action } from './rights-table.js';
import { isRegion, type Territories } from './territory.js';

const ROLE_WORDS: Readonly<Record<Role, Message>> = {
  MUNICIPAL_OFFICER: { ru: 'сотрудник муниципалитета', en: 'a municipal officer' },
  REGIONAL_OFFICER: { ru: 'сотрудник региона', en: 'a regional officer' },
  REGIONAL_APPROVER: { ru: 'согласующий региона', en: 'a regional approver' },
  FEDERAL_COORDINATOR: { ru: 'федеральный координатор', en: 'the federal coordinator' },
  AUDITOR: { ru: 'аудитор', en: 'an auditor' },
};

/** The roles that may do something, as a list in words. */
export function rolesThatMay(action: Action): Message {
  const roles = ROLES.filter((role) => RIGHTS[role].actions.includes(action)).map((role) => ROLE_WORDS[role]);
  return { ru: roles.map(({ ru }) => ru).join(', '), en: roles.map(({ en }) => en).join(', ') };
}

/** A territory as people call it, its code where no name is known. */
export function territoryWords(territory: string, { nameOf }: Territories): Message {
  const name = nameOf?.(territory) ?? null;
  if (name !== null) return { ru: name, en: name };
  return isRegion(territory)
    ? { ru: `регион ${territory}`, en: `region ${territory}` }
    : { ru: `муниципалитет с ОКТМО ${territory}`, en: `the municipality with OKTMO ${territory}` };
}
