import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementCard } from './shapes/agreement-card.js';
import type { Comparison } from './shapes/comparison.js';
import type { History } from './shapes/history.js';
import type { PartnershipCard } from './shapes/partnership-card.js';
import type { RegisterInfo } from './shapes/register-info.js';
import type { AgreementList, FacetAnswer, PartnershipList } from './shapes/register-list.js';
import type { SearchAnswer } from './shapes/search.js';
import type { SourceText } from './shapes/source-document.js';
import type { AgreementWritten, Written } from './shapes/write-answers.js';
import { ANNA, IRINA, OLGA, specApi, type SpecApi } from './test/spec-api.adapter.js';

let api: SpecApi;
beforeAll(async () => {
  api = await specApi();
}, 120_000);
afterAll(() => api.close());

async function get<Body>(path: string, as = IRINA): Promise<Body> {
  const answer = await api.get(path, as);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body as Body;
}
const numbersOf = ({ items }: AgreementList): string[] => items.map(({ registerNumber }) => registerNumber);

describe('the register', () => {
  it('says what it is and since when it is kept', async () => {
    const { purpose, since, timeZone } = await get<RegisterInfo>('/register');
    expect({ purpose, timeZone }).toEqual({ purpose: 'TRAINING', timeZone: 'Europe/Moscow' });
    expect(since?.slice(0, 10)).toBe('2019-02-11');
  });

  it('asks who is asking', async () => {
    expect((await api.get('/partnerships', 'nobody')).status).toBe(401);
  });

  it('shows an internal record to its own territories, and to others not even that it is there', async () => {
    const { items } = await get<PartnershipList>('/partnerships?sort=number&municipality=00703000&limit=1');
    const before = await get<PartnershipList>('/partnerships', ANNA);
    const body = {
      kind: 'MEMORANDUM',
      title: 'Меморандум о мостах',
      parties: items[0]?.parties.map(({ id, name }) => ({ party: id, nameAsSigned: name })),
      signedOn: '2026-01-15',
    };
    const answer = await api.post('/agreements', body);
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    const { id, registerNumber, position } = answer.body as AgreementWritten;
    const question = `q=${encodeURIComponent('мостах')}&minPosition=${position}`;
    for (const [person, sees] of [
      [IRINA, true],
      [OLGA, false],
      [ANNA, false],
      ['Сергей Волков', true],
      ['Елена Соколова', true],
    ] as const) {
      const found = numbersOf(await get<AgreementList>(`/agreements?${question}`, person));
      expect([person, found]).toEqual([person, sees ? [registerNumber] : []]);
      for (const path of [
        `/agreements/${id}`,
        `/agreements/${registerNumber}`,
        `/agreements/${id}/history`,
      ]) {
        const told = await api.get(path, person);
        expect([person, path, told.status]).toEqual([person, path, sees ? 200 : 404]);
        if (!sees) expect((told.body as { code: string }).code).toBe('record-unknown');
      }
    }
    // Neither the row of the partnership nor its counts tell of a document that is not seen.
    const after = await get<PartnershipList>('/partnerships', ANNA);
    expect([after.items, after.total]).toEqual([before.items, before.total]);
    const own = await get<PartnershipCard>(`/partnerships/${items[0]?.id ?? ''}`);
    const foreign = await get<PartnershipCard>(`/partnerships/${items[0]?.id ?? ''}`, ANNA);
    expect(own.documents.length).toBe(foreign.documents.length + 1);
  });

  it('pages a list without loss or repetition, in the order of its dates with unknown ones last', async () => {
    const whole = await get<AgreementList>('/agreements?limit=200');
    const paged: AgreementList['items'] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AgreementList = await get(`/agreements?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items);
    expect(whole.items.length).toBe(whole.total.agreements);
    expect(whole.items.at(-1)?.signedOn).toBe('XXXX');
    const descending = await get<AgreementList>('/agreements?limit=200&sort=-signedOn');
    expect(descending.items.at(-1)?.signedOn).toBe('XXXX');
    expect([...numbersOf(descending)].sort()).toEqual([...numbersOf(whole)].sort());
  });

  it('narrows by country, words and state, and counts beside a facet what the choice would give', async () => {
    const { facets } = await get<FacetAnswer>('/facets?unit=AGREEMENTS&country=DE');
    const poland = facets.country.find(({ value }) => value === 'PL');
    expect(poland?.label).toEqual({ ru: 'Польша', en: 'Poland' });
    expect((await get<AgreementList>('/agreements?country=PL')).total.agreements).toBe(poland?.count);
    const found = await get<AgreementList>(`/agreements?country=DE,PL&q=${encodeURIComponent('ХАЙНЗЕЕ')}`);
    expect(found.items.every(({ partnership }) => partnership.title.includes('Хайнзее'))).toBe(true);
    expect(found.items.length).toBeGreaterThan(0);
    const none = await get<AgreementList>('/agreements?legal=DRAFT');
    expect(none.items).toEqual([]);
  });

  it('leaves relations inside one country out of the figures unless they are asked for', async () => {
    const without = await get<PartnershipList>('/partnerships');
    const only = await get<PartnershipList>('/partnerships?domestic=ONLY');
    const both = await get<PartnershipList>('/partnerships?domestic=INCLUDE');
    expect(only.total.partnerships).toBeGreaterThan(0);
    expect(without.total.partnerships + only.total.partnerships).toBe(both.total.partnerships);
  });

  it('names the field of a moment it cannot understand', async () => {
    for (const [query, pointer] of [
      ['validOn=2017-02-30', '/validOn'],
      ['knownAt=yesterday', '/knownAt'],
      ['knownAt=@999999', '/knownAt'],
      ['limit=0', '/limit'],
      ['cursor=abc', '/cursor'],
      ['colour=red', '/colour'],
      ['q=%00', '/q'],
      ['party=none', '/party/0'],
      ['country=Германия', '/country/0'],
    ]) {
      const answer = await api.get(encodeURI(`/agreements?${query ?? ''}`).replaceAll('%25', '%'));
      const { errors } = answer.body as { errors: { pointer: string }[] };
      expect([query, answer.status, errors.map((one) => one.pointer)]).toEqual([query, 400, [pointer]]);
    }
  });

  it('says since when it is kept instead of zero for a moment before its first event', async () => {
    const { items, moment } = await get<PartnershipList>('/partnerships?knownAt=2018-12-31');
    expect(items).toEqual([]);
    expect(moment).toMatchObject({ knownAt: 0, beforeRegister: true, isNow: false });
    expect(moment.registerSince?.slice(0, 10)).toBe('2019-02-11');
  });

  it('answers with 503 and a time to repeat when the read models do not arrive at a position', async () => {
    const answer = await api.get('/partnerships?minPosition=100000');
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([503, 'read-model-behind']);
    expect(answer.headers['retry-after']).toBe('1');
  }, 10_000);

  it('exports the same query as a table that an office program opens and no formula enters', async () => {
    const { items } = await get<AgreementList>('/agreements?country=DE&sort=number');
    const { text, headers } = await api.get('/agreements/export.csv?country=DE&sort=number');
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(lines[0]).toMatch(/^ДЕМОНСТРАЦИЯ/);
    expect(lines[1]?.split(';')[0]).toBe('Номер');
    expect(lines.slice(2).map((line) => line.split(';')[0])).toEqual(
      items.map(({ registerNumber }) => registerNumber),
    );
  });

  it('finds by number, place and country, also in the wrong keyboard layout', async () => {
    const ask = (q: string): Promise<SearchAnswer> => get(`/search?q=${encodeURIComponent(q)}`);
    expect((await ask('00-2019-0001')).results[0]).toMatchObject({
      kind: 'AGREEMENT',
      number: '00-2019-0001',
    });
    expect((await ask('хайнзее')).results.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['PARTNERSHIP', 'PARTY', 'AGREEMENT']),
    );
    expect((await ask('Германия')).results.length).toBeGreaterThan(1);
    const turned = await ask('[fqyptt');
    expect(turned.understoodAs).toBe('хайнзее');
    expect(turned.results).toEqual((await ask('хайнзее')).results);
  });

  it('knows places, countries and regions for a new record', async () => {
    const { places } = await get<{ places: { name: string; oktmo: string | null }[] }>(
      `/directory?q=${encodeURIComponent('Смоленск')}&country=RU`,
    );
    expect(places[0]).toMatchObject({ name: 'Смоленск', oktmo: '66701000' });
    const { countries } = await get<{ countries: { country: string | null; name: { en: string } }[] }>(
      '/directory/countries',
    );
    expect(countries.find(({ country }) => country === 'DE')?.name.en).toBe('Germany');
    expect((await get<{ regions: unknown[] }>('/directory/regions')).regions.length).toBeGreaterThan(80);
  });
});

describe('a card', () => {
  it('is a sentence, facts that say where they come from, and the words they were read from', async () => {
    const card = await get<AgreementCard>('/agreements/00-2019-0001');
    expect(card.sentence.ru).toBe('Действует с 12 июня 1987 года; сотрудничество идёт; подлинник есть.');
    const { source, actor } = card.facts.signedOn;
    expect(actor.name.ru).toBe('Ольга Белова');
    const words = await get<SourceText>(
      `/source-documents/${source?.document ?? ''}/text?from=${source?.from ?? 0}&to=${source?.to ?? 0}`,
      OLGA,
    );
    expect(words.text).toBe('от 12 июня 1987 года');
    expect((await get<AgreementCard>(`/agreements/${card.id}`)).registerNumber).toBe('00-2019-0001');
  });

  it('of a partnership holds its documents in the order of signing', async () => {
    const { items } = await get<PartnershipList>('/partnerships?sort=number');
    const first = items[0];
    const card = await get<PartnershipCard>(`/partnerships/${encodeURIComponent(first?.number ?? '')}`);
    expect(card.documents.map(({ id }) => id)).toEqual(first?.documents.map(({ id }) => id));
    expect(card.title).toBe(first?.title);
    expect(card.sentence.ru).toMatch(/^Побратимы с 12 июня 1987 года; 3 документа/);
  });

  it('is the same as the row of the list for any pair of dates', async () => {
    const size = (await get<RegisterInfo>('/register')).size;
    for (const [validOn, knownAt] of [
      ['2026-11-24', size],
      ['2020-06-01', size - 40],
      ['1999-01-01', size - 100],
      ['2023-01-20', 150],
    ]) {
      const pair = `validOn=${validOn ?? ''}&knownAt=@${knownAt ?? 0}`;
      const { items } = await get<AgreementList>(`/agreements?limit=200&domestic=INCLUDE&${pair}`);
      expect(items.length).toBeGreaterThan(0);
      for (const row of items) {
        const card = await get<AgreementCard>(`/agreements/${row.id}?${pair}`);
        const { legal, activity, partnerPosition, evidence, facts, partnership } = card;
        expect({ legal, activity, partnerPosition, evidence, partnership }).toEqual({
          legal: row.legal,
          activity: row.activity,
          partnerPosition: row.partnerPosition,
          evidence: row.evidence,
          partnership: row.partnership,
        });
        expect(facts.signedOn.value).toBe(row.signedOn);
      }
    }
  }, 60_000);

  it('of a void record opens with a banner and stays out of the lists', async () => {
    const all = await get<AgreementList>('/agreements?limit=200&voided=true&domestic=INCLUDE');
    const voided = all.items.filter(({ state }) => state === 'VOIDED');
    expect(voided.length).toBeGreaterThan(0);
    const card = await get<AgreementCard>(`/agreements/${voided[0]?.id ?? ''}`);
    expect(card).toMatchObject({ state: 'VOIDED', may: { correct: false, state: false } });
    expect(card.removal?.actor.name.ru).not.toBe('');
    expect(numbersOf(await get('/agreements?limit=200&domestic=INCLUDE'))).not.toContain(card.registerNumber);
  });
});

describe('a correction', () => {
  it('changes the card from its position on, stands in the history, and is told apart in a comparison', async () => {
    const before = await get<AgreementCard>('/agreements/00-2019-0002');
    const body = { field: 'signedOn', value: '1996-10-03', reason: 'TYPING_ERROR', words: 'описка' };
    const answer = await api.post(`/agreements/${before.id}/corrections`, body, {
      as: OLGA,
      ifMatch: before.revision,
    });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    const { position } = answer.body as Written;

    const after = await get<AgreementCard>(`/agreements/${before.id}?minPosition=${position}`);
    expect(after.facts.signedOn).toMatchObject({ value: '1996-10-03', corrected: true, position });
    expect(after.revision).toBe(before.revision + 1);
    const then = await get<AgreementCard>(`/agreements/${before.id}?knownAt=@${position}`);
    expect(then.facts.signedOn.value).toBe('1996-09-03');
    expect(then.moment.isNow).toBe(false);
    expect(Object.values(then.may)).not.toContain(true);

    const { entries } = await get<History>(`/agreements/${before.id}/history`);
    expect(entries.at(-1)).toMatchObject({
      type: 'AgreementCorrected',
      field: 'signedOn',
      before: '1996-09-03',
      after: '1996-10-03',
      reason: 'TYPING_ERROR',
      words: 'описка',
      corrects: before.facts.signedOn.eventId,
      actor: { name: { ru: OLGA } },
    });

    const { differences } = await get<Comparison>(`/agreements/${before.id}/comparison?knownAt=@${position}`);
    expect(differences).toEqual([
      {
        field: 'signedOn',
        side: null,
        of: null,
        before: '1996-09-03',
        after: '1996-10-03',
        cause: 'CORRECTION',
        events: expect.any(Array),
      },
    ]);
    expect(differences[0]?.events).toContain(after.facts.signedOn.eventId);

    const pair = await get<Comparison>(
      `/partnerships/${before.partnership.id}/comparison?knownAt=@${position}`,
    );
    expect(pair.differences).toEqual([
      { ...differences[0], of: { id: before.id, name: before.registerNumber } },
    ]);
  });
});

describe('a comparison', () => {
  it('tells what was newly said from what merely began with the passage of time', async () => {
    const { id, revision } = await get<AgreementCard>('/agreements/00-2019-0002');
    const said = { axis: 'PARTNER_POSITION', value: 'SUSPENDED', side: 'PARTNER', validFrom: '2026-01-01' };
    const answer = await api.post(`/agreements/${id}/statements`, said, { as: OLGA, ifMatch: revision });
    const { position } = answer.body as Written;
    const compare = (query: string): Promise<Comparison> =>
      get(`/agreements/${id}/comparison?minPosition=${position}&${query}`);
    const told = await compare(`knownAt=@${position}&otherKnownAt=@${position + 1}`);
    expect(told.differences).toMatchObject([
      { field: 'partnerPosition', side: 'PARTNER', before: null, after: 'SUSPENDED', cause: 'NEW_FACT' },
    ]);
    const passed = await compare('validOn=2025-12-31&otherValidOn=2026-01-01');
    expect(passed.differences).toMatchObject([
      {
        field: 'partnerPosition',
        side: 'PARTNER',
        before: null,
        after: 'SUSPENDED',
        cause: 'PASSAGE_OF_TIME',
      },
    ]);
  });
});
