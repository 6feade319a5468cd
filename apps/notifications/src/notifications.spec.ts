import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@pobratim/kernel';
import { fixedClock } from '@pobratim/testing';
import type { MuteList } from './shapes/mutes.js';
import type { NotificationItem, NotificationList, UnreadCounts } from './shapes/notifications.js';
import { specNotifications, type SpecNotifications } from './test/spec-notifications.adapter.js';
import {
  ANNA,
  corrected,
  ELENA,
  importCompleted,
  importId,
  importRead,
  importStarted,
  IRINA,
  MARIA,
  paper,
  paperId,
  PYOTR,
  stated,
  town,
} from './test/stored-events.js';

const clock = fixedClock('2026-11-24T09:00:00Z');
let api: SpecNotifications;
let size: number;

beforeAll(async () => {
  api = await specNotifications({ clock });
  size = await api.record(
    town('Смоленск', '66701000'),
    town('Калуга', '29701000'),
    town('Хаген'),
    paper('67-2026-0001'),
    corrected('67-2026-0001', 'inForceTo', '2030-01-01'),
    stated('67-2026-0001', 'SUSPENDED', ANNA),
    paper('00-2026-0001', { by: IRINA, parties: ['Хаген'] }),
    importStarted('записка'),
    importRead('записка'),
  );
}, 120_000);
afterAll(() => api.close());

async function inbox(as: string, query = ''): Promise<NotificationList> {
  const answer = await api.get(`/notifications${query}`, as);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as NotificationList;
}
async function counts(as: string): Promise<UnreadCounts> {
  return (await api.get(`/counts?minPosition=${(await api.arrived()) - 1}`, as)).body as UnreadCounts;
}
const told = ({ items }: NotificationList): string[] =>
  items.map(({ kind, details }) => details.change ?? kind);

describe('an inbox', () => {
  it('tells what happened in the own office and territory, the latest first, and not the own acts', async () => {
    expect(told(await inbox(PYOTR))).toEqual(['STATED', 'RECORDED']);
    expect(told(await inbox(ANNA))).toEqual(['IMPORT_WAITING', 'CORRECTED', 'RECORDED']);
    expect(told(await inbox(MARIA))).toEqual(['IMPORT_WAITING', 'STATED', 'CORRECTED']);
    expect(told(await inbox(IRINA))).toEqual([]);
    expect(told(await inbox(ELENA))).toEqual([]);
  });

  it('names the record, the person and what was changed', async () => {
    const [, suspended, put] = (await inbox(MARIA)).items;
    expect(suspended).toMatchObject({
      kind: 'RECORD_CHANGED',
      record: { category: 'agreement', id: paperId('67-2026-0001') },
      actor: { ru: ANNA },
      details: {
        ...{ number: '67-2026-0001', title: 'Соглашение 67-2026-0001', parties: ['г. Смоленск', 'г. Хаген'] },
        ...{ change: 'STATED', axis: 'LEGAL', value: 'SUSPENDED', side: 'OURS' },
      },
      unread: true,
    });
    expect(put).toMatchObject({ details: { change: 'CORRECTED', field: 'inForceTo' } });
  });

  it('asks who is asking', async () => {
    expect((await api.get('/notifications', 'nobody')).status).toBe(401);
  });

  it('pages without loss or repetition and narrows by kind', async () => {
    const whole = (await inbox(ANNA)).items;
    const paged: NotificationItem[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: NotificationList = await inbox(ANNA, `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    expect(told(await inbox(ANNA, '?kind=IMPORT_WAITING,TERM_ENDING'))).toEqual(['IMPORT_WAITING']);
  });

  it('says what it rests on, and waits for what its asker has written', async () => {
    expect((await inbox(ANNA)).asOf).toMatchObject({ size, staleSince: null });
    const behind = await api.get('/notifications?minPosition=99999', ANNA);
    expect([behind.status, (behind.body as { code: string }).code]).toEqual([503, 'read-model-behind']);
  });

  it.each([
    ['limit=0', '/limit'],
    ['cursor=-1', '/cursor'],
    ['kind=SMOKE', '/kind/0'],
    ['colour=red', '/colour'],
  ])('names the field of a question it cannot understand: %s', async (query, pointer) => {
    const answer = await api.get(`/notifications?${query}`, ANNA);
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect([answer.status, errors.map((one) => one.pointer)]).toEqual([400, [pointer]]);
  });
});

describe('reading', () => {
  it('is each person’s own, an event once, and the same key gives the same answer', async () => {
    const [first] = (await inbox(ANNA)).items;
    const path = `/notifications/${first?.id ?? ''}/read`;
    const key = newId();
    const once = await api.act('post', path, ANNA, { key });
    const again = await api.act('post', path, ANNA, { key });
    expect([once.status, again.status, again.body]).toEqual([200, 200, once.body]);
    expect((await counts(ANNA)).unread).toBe(2);
    expect((await counts(MARIA)).unread).toBe(3);
    await api.act('post', path, ANNA);
    expect(await api.stored('NotificationMarkedRead')).toHaveLength(1);
    const other = await api.act('post', path.replace('read', 'unread'), ANNA, { key });
    expect([other.status, (other.body as { code: string }).code]).toEqual([422, 'command-id-reused']);
    await api.act('post', path.replace(/read$/, 'unread'), ANNA);
    expect((await counts(ANNA)).unread).toBe(3);
  });

  it('of all covers what the list showed, and no later news', async () => {
    const { asOf } = await inbox(PYOTR);
    const done = await api.act('post', '/notifications/read-all', PYOTR, {
      body: { through: asOf.size - 1 },
    });
    expect(done.status).toBe(200);
    expect(await counts(PYOTR)).toMatchObject({ unread: 0, byKind: { RECORD_CHANGED: 0 } });
    await api.record(corrected('67-2026-0001', 'title', 'Договор', MARIA));
    expect(await counts(PYOTR)).toMatchObject({ unread: 1, byKind: { RECORD_CHANGED: 1 } });
    expect(told(await inbox(PYOTR, '?unread=true'))).toEqual(['CORRECTED']);
  });

  it('is refused for what is not one’s own, and without a key', async () => {
    const [first] = (await inbox(ANNA)).items;
    const path = `/notifications/${first?.id ?? ''}/read`;
    const foreign = await api.act('post', path, IRINA);
    expect([foreign.status, (foreign.body as { code: string }).code]).toEqual([404, 'notification-unknown']);
    expect((await api.act('post', path, ANNA, { key: '' })).status).toBe(400);
  });

  it('counts nothing older than ninety days as unread but what is wanted back', async () => {
    const before = (await counts(MARIA)).unread;
    expect(before).toBeGreaterThan(0);
    clock.set('2027-02-28T09:00:00Z');
    expect((await counts(MARIA)).unread).toBe(0);
    const old = `/notifications/${(await inbox(MARIA)).items[0]?.id ?? ''}`;
    await api.act('post', `${old}/unread`, MARIA);
    expect((await counts(MARIA)).unread).toBe(1);
    clock.set('2026-11-24T09:00:00Z');
    expect((await counts(MARIA)).unread).toBe(before);
  });
});

describe('muting', () => {
  it('of a record hides it and its count until it is undone', async () => {
    const before = await counts(MARIA);
    const path = `/mutes/records/agreement/${paperId('67-2026-0001')}`;
    expect((await api.act('put', path, MARIA)).status).toBe(200);
    await api.arrived();
    expect(told(await inbox(MARIA))).toEqual(['IMPORT_WAITING']);
    expect((await inbox(MARIA, '?muted=true')).items.filter(({ muted }) => muted).length).toBeGreaterThan(1);
    expect((await counts(MARIA)).byKind.RECORD_CHANGED).toBe(0);
    const { records } = (await api.get('/mutes', MARIA)).body as MuteList;
    expect(records).toMatchObject([{ category: 'agreement', number: '67-2026-0001', title: 'Договор' }]);
    await api.act('delete', path, MARIA);
    await api.arrived();
    expect({ ...(await counts(MARIA)), asOf: null }).toEqual({ ...before, asOf: null });
  });

  it('of a kind, likewise; of a foreign record, not at all', async () => {
    await api.act('put', '/mutes/kinds/IMPORT_WAITING', ANNA);
    await api.arrived();
    expect(told(await inbox(ANNA))).not.toContain('IMPORT_WAITING');
    await api.act('delete', '/mutes/kinds/IMPORT_WAITING', ANNA);
    await api.arrived();
    expect(told(await inbox(ANNA))).toContain('IMPORT_WAITING');
    const foreign = await api.act('put', `/mutes/records/agreement/${paperId('67-2026-0001')}`, IRINA);
    expect([foreign.status, (foreign.body as { code: string }).code]).toEqual([404, 'record-unknown']);
    expect((await api.act('put', '/mutes/kinds/SMOKE', ANNA)).status).toBe(400);
  });
});

describe('an import', () => {
  it('waits for who may review it, and is settled by itself when it is done', async () => {
    expect(told(await inbox(PYOTR))).not.toContain('IMPORT_WAITING');
    const waiting = (await inbox(ANNA, '?kind=IMPORT_WAITING')).items[0];
    expect(waiting).toMatchObject({
      record: { category: 'import', id: importId('записка') },
      details: { candidates: 16, ask: 3, unrecognised: 2, number: null },
      settled: false,
    });
    await api.record(importCompleted('записка'));
    const done = (await inbox(ANNA, '?kind=IMPORT_WAITING')).items[0];
    expect(done).toMatchObject({ settled: true, unread: false });
  });
});

describe('a wish about letters', () => {
  it('keeps the address out of the entry and gives it back to its owner alone', async () => {
    const body = { kinds: ['TERM_ENDING'], language: 'en', address: 'maria@example.org' };
    expect((await api.act('put', '/mail-preference', MARIA, { body })).status).toBe(200);
    expect((await api.get('/mail-preference', MARIA)).body).toEqual({
      ...body,
      ...{ fromDirectory: false, refused: false, offered: false },
    });
    expect((await api.get('/mail-preference', ANNA)).body).toMatchObject({ kinds: [], address: null });
    const [event] = await api.stored('MailPreferenceSet');
    expect(JSON.stringify(event?.data)).not.toContain('example.org');
    expect(event?.private).toEqual({ address: 'maria@example.org' });
    await api.arrived();
    const [row] = await api.parts.dataSource.query<object[]>('select * from mail_wish');
    expect(JSON.stringify(row)).not.toContain('example.org');
  });

  it('is refused in words where the address is not one plain address', async () => {
    const body = { kinds: [], language: 'ru', address: 'x@y.example\r\nBcc: evil@z.example' };
    const answer = await api.act('put', '/mail-preference', ANNA, { body });
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect([answer.status, errors[0]?.pointer]).toEqual([400, '/address']);
  });
});
