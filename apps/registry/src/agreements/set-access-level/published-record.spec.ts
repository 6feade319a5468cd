import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementCard } from '../../shapes/agreement-card.js';
import type { History } from '../../shapes/history.js';
import type { AgreementList, PartnershipList } from '../../shapes/register-list.js';
import type { AgreementWritten, Written } from '../../shapes/write-answers.js';
import { ANNA, IRINA, OLGA, specApi, type SpecApi } from '../../test/spec-api.adapter.js';

let api: SpecApi;
let id = '';
let size = 0;
const levels: string[] = [];

async function get<Body>(path: string, as: string): Promise<Body> {
  const answer = await api.get(path, as);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body as Body;
}

beforeAll(async () => {
  api = await specApi();
  const { items } = await get<PartnershipList>(
    '/partnerships?sort=number&municipality=00703000&limit=1',
    IRINA,
  );
  const answer = await api.post('/agreements', {
    kind: 'MEMORANDUM',
    title: 'Меморандум о причалах',
    parties: items[0]?.parties.map((party) => ({ party: party.id, nameAsSigned: party.name })),
    signedOn: '2026-01-15',
  });
  ({ id, position: size } = answer.body as AgreementWritten);
}, 120_000);
afterAll(() => api.close());

async function set(accessLevel: string): Promise<Written> {
  const card = await get<AgreementCard>(`/agreements/${id}?minPosition=${size}`, IRINA);
  const answer = await api.post(
    `/agreements/${id}/access-level`,
    { accessLevel },
    { ifMatch: card.revision },
  );
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  size = (answer.body as Written).position;
  levels.push(accessLevel);
  return answer.body as Written;
}

async function found(as: string, knownAt?: number): Promise<number> {
  const moment = knownAt === undefined ? `minPosition=${size}` : `minPosition=${size}&knownAt=@${knownAt}`;
  const list = await get<AgreementList>(`/agreements?q=${encodeURIComponent('причалах')}&${moment}`, as);
  return list.items.length;
}

describe('a record whose access level is set', () => {
  it('is found by strangers once it is public, and no longer once that was taken back, in the past neither', async () => {
    const recorded = size + 1;
    expect(await found(ANNA)).toBe(0);
    const published = (await set('PUBLIC')).position + 1;
    expect([await found(ANNA), await found(ANNA, recorded), await found(OLGA)]).toEqual([1, 1, 1]);
    await set('INTERNAL');
    expect([await found(ANNA), await found(ANNA, published), await found(ANNA, recorded)]).toEqual([0, 0, 0]);
    expect([await found(IRINA), await found(IRINA, published)]).toEqual([1, 1]);
  });

  it('tells on its card and in its history who set it and when, and what may be set next', async () => {
    const path = `/agreements/${id}?minPosition=${size}`;
    const { accessLevel, may } = await get<AgreementCard>(path, IRINA);
    expect(accessLevel).toMatchObject({ value: 'INTERNAL', position: size, actor: { name: { ru: IRINA } } });
    expect(may.setAccessLevel).toEqual(['PUBLIC', 'RESTRICTED']);
    expect((await get<AgreementCard>(path, 'Елена Соколова')).may.setAccessLevel).toEqual([]);
    const { entries } = await get<History>(`/agreements/${id}/history`, IRINA);
    expect(entries.slice(-2)).toMatchObject([
      { type: 'AgreementAccessLevelSet', field: 'accessLevel', before: 'INTERNAL', after: 'PUBLIC' },
      { type: 'AgreementAccessLevelSet', field: 'accessLevel', before: 'PUBLIC', after: 'INTERNAL' },
    ]);
  });
});
