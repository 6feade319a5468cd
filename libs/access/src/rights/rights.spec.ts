import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@pobratim/kernel';
import fc from 'fast-check';
import {
  ACTIONS,
  DEMONSTRATION_PERSONS,
  mayDo,
  requireRight,
  visibleScope,
  type Action,
  type GuardedRecord,
  type Identity,
  type Territories,
} from '../index.js';

const REGION_OF_PREFIX: Readonly<Record<string, string>> = { '66': '67', '29': '40', '45': '77' };
const territories: Territories = {
  regionOf: (oktmo) => (oktmo.startsWith('118') ? '83' : (REGION_OF_PREFIX[oktmo.slice(0, 2)] ?? null)),
  nameOf: (territory) => (territory === '40' ? 'Калужская область' : null),
};

function who(name: string): Identity {
  const found = DEMONSTRATION_PERSONS.find(({ person }) => person.name.ru === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const anna = who('Анна Ковалёва');
const pyotr = who('Пётр Лебедев');
const maria = who('Мария Орлова');
const sergey = who('Сергей Волков');
const elena = who('Елена Соколова');
const irina = who('Ирина Зимина');
const olga = who('Ольга Белова');

function keptFor(territory: string, over: Partial<GuardedRecord> = {}): GuardedRecord {
  return { keeper: { office: 'o', territory }, territories: [territory], accessLevel: 'INTERNAL', ...over };
}

function refusal(identity: Identity, action: Action, record: GuardedRecord): DomainError | null {
  try {
    requireRight(identity, action, record, territories);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const WRITING: Action[] = ['record', 'correct', 'state', 'void-propose', 'withdraw', 'import'];

describe('Writing', () => {
  it('is allowed to a regional officer in all municipalities of the own region and nowhere else', () => {
    for (const action of WRITING) {
      expect(mayDo(anna, action, keptFor('67'), territories)).toBe(true);
      expect(mayDo(anna, action, keptFor('66701000'), territories)).toBe(true);
      expect(refusal(anna, action, keptFor('29701000'))?.code).toBe('not-in-your-territory');
      expect(refusal(anna, action, keptFor('00701000'))?.code).toBe('not-in-your-territory');
      expect(mayDo(irina, action, keptFor('00703000'), territories)).toBe(true);
    }
  });

  it('is allowed to a municipal officer in the own municipality only, not in its region', () => {
    expect(mayDo(maria, 'record', keptFor('66701000'), territories)).toBe(true);
    expect(mayDo(maria, 'record', keptFor('66701101'), territories)).toBe(true);
    expect(refusal(maria, 'record', keptFor('66603000'))?.code).toBe('not-in-your-territory');
    expect(refusal(maria, 'record', keptFor('67'))?.code).toBe('not-in-your-territory');
    expect(refusal(olga, 'record', keptFor('00703000'))?.code).toBe('not-in-your-territory');
  });

  it('follows the keeper: a region whose party takes part may read the record, not change it', () => {
    const shared = keptFor('29701000', { territories: ['29701000', '66701000'] });
    expect(mayDo(anna, 'read', shared, territories)).toBe(true);
    expect(refusal(anna, 'correct', shared)?.code).toBe('not-in-your-territory');
  });

  it('asks the directory for the region, since the first digits of OKTMO do not always tell it', () => {
    const nenets: Identity = { ...anna, territory: '83' };
    const arkhangelsk: Identity = { ...anna, territory: '29' };
    expect(mayDo(nenets, 'record', keptFor('11811000'), territories)).toBe(true);
    expect(mayDo(arkhangelsk, 'record', keptFor('11811000'), territories)).toBe(false);
  });

  it('is refused to the auditor and the federal coordinator everywhere, saying which roles may', () => {
    for (const identity of [elena, sergey]) {
      for (const action of [...WRITING, 'void-confirm' as const]) {
        expect(refusal(identity, action, keptFor('67'))?.code).toBe('not-in-your-role');
      }
    }
    expect(refusal(elena, 'correct', keptFor('67'))?.messages.ru).toBe(
      'Ваша роль этого не допускает, ничего не записано. Это может сделать: сотрудник муниципалитета, сотрудник региона.',
    );
  });

  it('is refused with the name of the territory that keeps the record', () => {
    expect(refusal(anna, 'correct', keptFor('40'))?.messages.ru).toContain(
      'который её ведёт: Калужская область.',
    );
    expect(refusal(anna, 'correct', keptFor('45301000'))?.messages.en).toContain(
      'the municipality with OKTMO 45301000',
    );
  });
});

describe('Voiding', () => {
  it('is confirmed by an approver of the region, another person than the one who proposed it', () => {
    const proposed = keptFor('66701000', { proposedBy: maria.person.id });
    expect(mayDo(pyotr, 'void-confirm', proposed, territories)).toBe(true);
    expect(refusal(anna, 'void-confirm', proposed)?.code).toBe('not-in-your-role');
    expect(refusal(pyotr, 'void-confirm', { ...proposed, proposedBy: pyotr.person.id })?.code).toBe(
      'same-person',
    );
    expect(refusal(who('Дмитрий Фомин'), 'void-confirm', proposed)?.code).toBe('not-in-your-territory');
  });
});

describe('Reading', () => {
  it('shows the auditor everything, the coordinator all but restricted records, others their own and the public', () => {
    const seen = (identity: Identity) =>
      (['PUBLIC', 'INTERNAL', 'RESTRICTED'] as const).map((accessLevel) =>
        mayDo(identity, 'read', keptFor('29701000', { accessLevel }), territories),
      );
    expect(seen(elena)).toEqual([true, true, true]);
    expect(seen(sergey)).toEqual([true, true, false]);
    expect(seen(anna)).toEqual([true, false, false]);
    expect(mayDo(anna, 'read-history', keptFor('66701000', { accessLevel: 'RESTRICTED' }), territories)).toBe(
      true,
    );
  });

  it('means the same in a list’s scope as for a single record', () => {
    const places = ['67', '40', '00', '66701000', '66701101', '66603000', '29701000', '00701000', '11811000'];
    const record = fc.record({
      keeper: fc.record({ office: fc.constant('o'), territory: fc.constantFrom(...places) }),
      territories: fc.array(fc.constantFrom(...places), { maxLength: 3 }),
      accessLevel: fc.constantFrom('PUBLIC' as const, 'INTERNAL' as const, 'RESTRICTED' as const),
    });
    fc.assert(
      fc.property(fc.constantFrom(...DEMONSTRATION_PERSONS), record, (identity, one) => {
        expect(inScope(identity, one)).toBe(mayDo(identity, 'read', one, territories));
      }),
    );
  });
});

/** The predicate as the SQL of a list would evaluate it. */
function inScope(identity: Identity, record: GuardedRecord): boolean {
  const { levels, region, oktmoPrefix } = visibleScope(identity);
  const codes = [record.keeper.territory, ...record.territories];
  const regions = codes.map((code) => {
    if (code.length <= 3) return code;
    return code.startsWith('00') ? '00' : territories.regionOf(code);
  });
  return (
    levels.includes(record.accessLevel) ||
    (region !== null && regions.includes(region)) ||
    (oktmoPrefix !== null && codes.some((code) => code.length > 3 && code.startsWith(oktmoPrefix)))
  );
}

describe('The table of rights', () => {
  it('knows somebody for every action', () => {
    for (const action of ACTIONS) {
      const record = keptFor('66701000');
      expect(DEMONSTRATION_PERSONS.some((identity) => mayDo(identity, action, record, territories))).toBe(
        true,
      );
    }
  });
});
