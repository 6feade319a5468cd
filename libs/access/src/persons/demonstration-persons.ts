import { idOf, type Message } from '@pobratim/kernel';
import type { Identity, Named, Role } from '../identity/identity.js';

/** The fictitious region of the training register. No real region has the code 00, no OKTMO begins with it. */
export const TRAINING_REGION = '00';

/** A made-up person who may be chosen until real sign-in exists. */
export interface DemonstrationPerson extends Identity {
  /** Works in the fictitious region, so is offered in a training register only. */
  readonly training: boolean;
}

const SMOLENSK_REGION = office(
  'smolensk-region',
  'Уполномоченный орган Смоленской области',
  'Smolensk Region, authorised body',
);
const SMOLENSK_CITY = office('smolensk', 'Администрация города Смоленска', 'Administration of Smolensk');
const COORDINATOR = office('federal', 'Федеральный координатор', 'Federal coordinator');
const AUDIT = office('audit', 'Служба аудита', 'Audit office');
const LAKESIDE = office('lakeside', 'Правительство Приозёрной области', 'Government of Priozyornaya Region');
const LAKESIDE_CITY = office(
  'lakeside-city',
  'Администрация Светлогорска-на-Озере',
  'Administration of Svetlogorsk-na-Ozere',
);

/** In the order in which they are offered. Ids never change: events of demonstration registers name them. */
export const DEMONSTRATION_PERSONS: readonly DemonstrationPerson[] = [
  person('anna-kovalyova', ['Анна Ковалёва', 'Anna Kovalyova'], SMOLENSK_REGION, ['REGIONAL_OFFICER', '67']),
  person('pyotr-lebedev', ['Пётр Лебедев', 'Pyotr Lebedev'], SMOLENSK_REGION, ['REGIONAL_APPROVER', '67']),
  person('maria-orlova', ['Мария Орлова', 'Maria Orlova'], SMOLENSK_CITY, ['MUNICIPAL_OFFICER', '66701000']),
  person('sergey-volkov', ['Сергей Волков', 'Sergey Volkov'], COORDINATOR, ['FEDERAL_COORDINATOR', null]),
  person('elena-sokolova', ['Елена Соколова', 'Elena Sokolova'], AUDIT, ['AUDITOR', null]),
  person('irina-zimina', ['Ирина Зимина', 'Irina Zimina'], LAKESIDE, ['REGIONAL_OFFICER', TRAINING_REGION]),
  person('dmitry-fomin', ['Дмитрий Фомин', 'Dmitry Fomin'], LAKESIDE, ['REGIONAL_APPROVER', TRAINING_REGION]),
  person('olga-belova', ['Ольга Белова', 'Olga Belova'], LAKESIDE_CITY, ['MUNICIPAL_OFFICER', '00701000']),
];

function office(slug: string, ru: string, en: string): Named {
  return { id: idOf('office', 'demonstration', slug), name: { ru, en } };
}

function person(
  slug: string,
  [ru, en]: readonly [string, string],
  office: Named,
  [role, territory]: readonly [Role, string | null],
): DemonstrationPerson {
  const name: Message = { ru, en };
  const training = territory?.startsWith(TRAINING_REGION) ?? false;
  return {
    person: { id: idOf('person', 'demonstration', slug), name },
    office,
    role,
    territory,
    onBehalfOf: null,
    training,
  };
}
