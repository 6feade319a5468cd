import { describe, expect, it } from '@jest/globals';
import { deliver } from './deliver.js';
import { delivered } from './delivered.js';
import { forPublication } from './publication.js';
import { recordedSample } from './recorded.fixture.js';

const options = { incarnation: '0198f0c2-7b1e-7c3a-9d54-000000000000' };
const keeper = { office: 'admin-67', territory: '67' };
const source = { document: '9c2e1d40-5b6a-5f7e-8a9b-0c1d2e3f4a5b', spans: { name: { from: 1, to: 9 } } };

describe('an event on its way out', () => {
  it('says by whom, where and when it was recorded', () => {
    const event = recordedSample('AgreementConfirmed', {}, { position: 41 });
    expect(deliver(event, options)).toMatchObject({
      id: event.id,
      position: 41,
      stream: { id: event.stream.id, revision: 3 },
      type: 'ru.pobratim.registry.agreement.confirmed.v1',
      cloudEvent: {
        specversion: '1.0',
        id: event.id,
        source: '/pobratim/registry',
        type: 'ru.pobratim.registry.agreement.confirmed.v1',
        subject: '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a',
        partitionkey: '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a',
        time: '2026-11-24T09:00:00.000Z',
        position: '41',
        sequence: '3',
        category: 'agreement',
        actorid: 'person-1',
        actoroffice: 'admin-67',
        dataschema:
          'https://pobratim.ru/api/registry/v1/contracts/schemas/ru.pobratim.registry.agreement.confirmed.v1.json',
        data: {},
      },
    });
  });

  it('leaves behind what its message does not name: sources, words, people', () => {
    const event = recordedSample(
      'PartyRegistered',
      { kind: 'MUNICIPALITY', name: 'Смоленск', side: 'RU', oktmo: null, region: '67', keeper, source },
      { private: { words: 'Сверено с подлинником.' } },
    );
    const { cloudEvent } = deliver(event, options);
    expect(cloudEvent.data).toEqual({
      kind: 'PARTY_KIND_MUNICIPALITY',
      name: 'Смоленск',
      side: 'PARTY_SIDE_RU',
      region: '67',
    });
    expect(cloudEvent).toMatchObject({ keeperoffice: 'admin-67', keeperterritory: '67' });
    expect(JSON.stringify(cloudEvent)).not.toMatch(/9c2e1d40|Сверено|spans/);
  });

  it('holds one value of a statement, named by its axis', () => {
    const event = recordedSample(
      'AgreementStatementMade',
      { axis: 'PARTNER_POSITION', value: 'BROKEN', side: 'PARTNER', validFrom: '2022-03', validTo: null },
      { valid: { from: '2022-03-01', to: null } },
    );
    expect(deliver(event, options).cloudEvent.data).toEqual({
      statement: {
        partnerPosition: 'PARTNER_POSITION_BROKEN',
        side: 'SIDE_PARTNER',
        validFrom: '2022-03',
        valid: { from: '2022-03-01' },
      },
    });
  });

  it('tells both values of a corrected field, and none where nobody knew', () => {
    const corrected = recordedSample(
      'AgreementCorrected',
      { field: 'texts', before: [], after: [{ language: 'ru', authentic: true, file: 'ab'.repeat(32) }] },
      { corrects: 'event-1', reason: 'TYPING_ERROR' },
    );
    expect(deliver(corrected, options).cloudEvent.data).toEqual({
      field: 'AGREEMENT_FIELD_TEXTS',
      before: { texts: { items: [] } },
      after: { texts: { items: [{ language: 'ru', authentic: true }] } },
      corrects: 'event-1',
      reason: 'CORRECTION_REASON_TYPING_ERROR',
    });
    const cleared = recordedSample('AgreementCorrected', { field: 'term', before: null, after: null });
    expect(deliver(cleared, options).cloudEvent.data).toMatchObject({ before: {}, after: {} });
  });

  it('is one event also where it has no message of its own', () => {
    const event = recordedSample('RegisterNumberAllocated', { number: '67-2026-0003' });
    const { cloudEvent } = deliver(event, options);
    expect(cloudEvent.type).toBe('ru.pobratim.log.event-recorded.v1');
    expect(cloudEvent.data).toEqual({
      eventType: 'RegisterNumberAllocated',
      schema: 'register-number-allocated/1',
    });
  });

  it.each([
    ['ParkedRedriveOrdered', { projection: 'register' }, '/pobratim/operator'],
    ['ImportCancelled', {}, '/pobratim/registry'],
    ['RegisterNumberAllocated', {}, '/pobratim/registry'],
  ] as const)('names the service that %s is of', (type, data, source) => {
    expect(deliver(recordedSample(type, data), options).cloudEvent.source).toBe(source);
    const told = deliver(recordedSample(type, data), { ...options, source: '/pobratim/north' });
    expect(told.cloudEvent.source).toBe('/pobratim/north');
  });

  it('writes 64-bit integers as strings', () => {
    const event = recordedSample('StoreImported', {
      manifest: 'a',
      former: 'b',
      size: 2 ** 53 - 1,
      root: 'c',
    });
    expect(deliver(event, options).cloudEvent.data).toMatchObject({ size: '9007199254740991' });
  });

  it('is not sent with a code that the contract does not know', () => {
    const event = recordedSample('AgreementVoided', {}, { reason: 'WHIM' });
    expect(() => deliver(event, options)).toThrow(/REMOVAL_REASON_WHIM/);
  });

  it('is the same again when it comes from its CloudEvent', () => {
    const event = deliver(recordedSample('AgreementConfirmed', {}, { position: 41 }), options);
    expect(delivered(event.cloudEvent)).toEqual(event);
  });

  it.each(['time', 'position', 'sequence', 'category', 'subject'] as const)(
    'is refused without its %s',
    (name) => {
      const { cloudEvent } = deliver(recordedSample('AgreementConfirmed', {}), options);
      const rest = Object.fromEntries(Object.entries(cloudEvent).filter(([member]) => member !== name));
      expect(() => delivered(rest as unknown as typeof cloudEvent)).toThrow(/not-a-record-of-the-log/);
    },
  );
});

describe('an event for the public', () => {
  const place = { epoch: '1', publicSequence: 7 };

  it('loses every attribute that only our own services need', () => {
    const { cloudEvent } = deliver(
      recordedSample('PartyAliasAdded', { alias: 'Hagen', source }, { reason: 'OTHER' }),
      options,
    );
    const published = forPublication(cloudEvent, place);
    expect(published).toMatchObject({ epoch: '1', publicsequence: '7', data: { alias: 'Hagen' } });
    expect(Object.keys(published)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(actor|keeper|category|accesslevel|reasoncode)/)]),
    );
  });

  it('loses every member of its data that the message does not name', () => {
    const { cloudEvent } = deliver(recordedSample('PartyAliasAdded', { alias: 'Hagen' }), options);
    const more = { ...cloudEvent, data: { alias: 'Hagen', source, words: 'секрет' } };
    expect(forPublication(more, place).data).toEqual({ alias: 'Hagen' });
  });

  it.each([
    recordedSample('AgreementAccessLevelSet', { accessLevel: 'PUBLIC' }),
    recordedSample('ImportCancelled', {}),
    recordedSample('RegisterNumberAllocated', {}),
  ])('is never $type', (event) => {
    const { cloudEvent } = deliver(event, options);
    expect(() => forPublication(cloudEvent, place)).toThrow(/event-not-for-publication/);
  });

  it('never comes from a register for training', () => {
    const { cloudEvent } = deliver(recordedSample('AgreementConfirmed', {}), {
      ...options,
      demonstration: true,
    });
    expect(() => forPublication(cloudEvent, place)).toThrow(/event-not-for-publication/);
  });
});
