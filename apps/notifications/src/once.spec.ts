import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock } from '@pobratim/testing';
import { SmtpMailer } from './mail/smtp-mailer.adapter.js';
import type { NotificationItem, NotificationList } from './shapes/notifications.js';
import { specNotifications, type SpecNotifications } from './test/spec-notifications.adapter.js';
import { specPost, type SpecPost } from './test/spec-post.js';
import {
  ANNA,
  corrected,
  importRead,
  importStarted,
  MARIA,
  paper,
  personNamed,
  PYOTR,
  stated,
  town,
  voided,
} from './test/stored-events.js';

const DAY = 86_400_000;
const clock = fixedClock('2026-11-24T09:00:00Z');
let api: SpecNotifications;
let post: SpecPost;

beforeAll(async () => {
  post = await specPost();
});
afterAll(() => post.close());

beforeEach(async () => {
  clock.set('2026-11-24T09:00:00Z');
  post.letters.length = 0;
  post.attempts = 0;
  post.answer = null;
  const mailer = new SmtpMailer({
    url: post.url,
    from: 'register@pobratim.example',
    authority: post.authority,
  });
  const directory = new Map([[personNamed(PYOTR).person.id, 'pyotr@example.org']]);
  const mail = { mailer, directory, portal: 'https://pobratim.example', host: 'pobratim.example' };
  api = await specNotifications({ clock, mail });
  await api.record(town('Смоленск', '66701000'), town('Хаген'));
}, 60_000);
afterEach(() => api.close());

async function reminders(as = ANNA): Promise<NotificationItem[]> {
  const answer = await api.get('/notifications?kind=TERM_ENDING', as);
  return (answer.body as NotificationList).items;
}
async function tick(): Promise<void> {
  await api.life.remind();
  await api.arrived();
}
const wants = (as: string, kinds: readonly string[], address: string | null, language = 'ru') =>
  api.act('put', '/mail-preference', as, { body: { kinds, language, address } });

describe('a reminder', () => {
  it('falls due once by the clock, in every inbox of the territory, also when two clocks tick', async () => {
    await api.record(paper('67-2026-0001', { inForceTo: '2027-03-31' }));
    await tick();
    expect(await reminders()).toEqual([]);
    clock.set('2026-12-31T09:00:00Z');
    await Promise.all([api.life.remind(), api.life.remind()]);
    await api.arrived();
    await tick();
    for (const person of [ANNA, MARIA, PYOTR]) {
      expect(await reminders(person)).toMatchObject([
        {
          unread: true,
          details: { endsOn: '2027-03-31', daysBefore: 90, late: false, number: '67-2026-0001' },
        },
      ]);
    }
    clock.set('2027-03-01T09:00:00Z');
    await tick();
    expect((await reminders()).map(({ details }) => details.daysBefore)).toEqual([30, 90]);
    expect(await api.stored('TermReminderFellDue')).toHaveLength(2);
  });

  it('comes late, and says so, after an outage', async () => {
    await api.record(paper('67-2026-0001', { inForceTo: '2027-03-31' }));
    clock.set('2027-03-20T09:00:00Z');
    await tick();
    expect(await reminders()).toMatchObject([{ details: { daysBefore: 30, late: true } }]);
  });

  it('is counted anew when the end is corrected, and the old one is settled', async () => {
    await api.record(paper('67-2026-0001', { inForceTo: '2026-12-20' }));
    await tick();
    expect(await reminders()).toMatchObject([{ settled: false, details: { daysBefore: 30, late: false } }]);
    await api.record(corrected('67-2026-0001', 'inForceTo', '2027-12-20'));
    expect(await reminders()).toMatchObject([{ settled: true, unread: false }]);
    await tick();
    expect(await reminders()).toHaveLength(1);
    clock.set('2027-09-21T09:00:00Z');
    await tick();
    expect((await reminders()).map(({ details }) => details.endsOn)).toEqual(['2027-12-20', '2026-12-20']);
  });

  it('is not given for what was voided or has ended otherwise, and is settled when that happens later', async () => {
    await api.record(
      paper('67-2026-0001', { inForceTo: '2026-12-20' }),
      paper('67-2026-0002', { inForceTo: '2026-12-20' }),
      paper('67-2026-0003', { inForceTo: '2026-12-20' }),
      voided('67-2026-0001'),
      stated('67-2026-0002', 'TERMINATED'),
    );
    await tick();
    expect((await reminders()).map(({ details }) => details.number)).toEqual(['67-2026-0003']);
    await api.record(stated('67-2026-0003', 'SUPERSEDED'));
    expect(await reminders()).toMatchObject([{ settled: true }]);
  });

  it('of a document that prolongs itself names the last day to act, in time for it', async () => {
    const prolonged = { months: 72, autoProlong: true, prolongMonths: 12, noticeMonths: 2 };
    await api.record(paper('67-2026-0001', { term: prolonged }));
    await tick();
    expect(await reminders()).toMatchObject([
      { details: { endsOn: '2027-01-15', actBy: '2026-11-15', daysBefore: 30, late: false } },
    ]);
    clock.set('2027-08-17T09:00:00Z');
    await tick();
    expect((await reminders())[0]).toMatchObject({ details: { endsOn: '2028-01-15', actBy: '2027-11-15' } });
  });
});

describe('a letter', () => {
  it('goes out once under TLS, tells nothing but the register number, and is an event', async () => {
    await wants(MARIA, ['TERM_ENDING', 'IMPORT_WAITING'], 'maria@example.org');
    await wants(ANNA, ['TERM_ENDING'], 'anna@example.org', 'en');
    await api.arrived();
    await api.record(paper('67-2026-0001', { inForceTo: '2026-12-20' }), importStarted('з'), importRead('з'));
    await tick();
    await api.life.post();
    await api.life.post();
    expect(post.letters.map(({ to, mail }) => [to, mail.subject]).sort()).toEqual([
      [['anna@example.org'], 'Pobratim: the term of document 67-2026-0001 ends on 20 December 2026'],
      [['maria@example.org'], 'Побратим: импорт ждёт разбора'],
      [['maria@example.org'], 'Побратим: срок документа 67-2026-0001 заканчивается 20 декабря 2026 г.'],
    ]);
    const sent = await api.stored('MailSent');
    expect(sent.map(({ data }) => data['messageId']).sort()).toEqual(
      post.letters.map(({ mail }) => mail.messageId).sort(),
    );
    for (const { mail } of post.letters) {
      expect(mail.text).not.toMatch(/Смоленск|Хаген|Соглашение|Орлова|Ковалёва|example\.org/);
      expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.any(String) } });
    }
    expect(JSON.stringify(sent)).not.toMatch(/@example\.org/);
  });

  it('uses the address of the directory where the person named none, and goes to nobody who did not ask', async () => {
    await wants(PYOTR, ['TERM_ENDING'], null);
    await wants(ANNA, ['TERM_ENDING'], null);
    await api.arrived();
    await api.record(paper('67-2026-0001', { inForceTo: '2026-12-20' }));
    await tick();
    await api.life.post();
    expect(post.letters.map(({ to }) => to)).toEqual([['pyotr@example.org']]);
    expect(await api.stored('MailGivenUp')).toMatchObject([{ data: { why: 'NO_ADDRESS' } }]);
  });

  it('is not written of what was read, muted or turned off before it left', async () => {
    await wants(MARIA, ['TERM_ENDING'], 'maria@example.org');
    await wants(ANNA, ['TERM_ENDING'], 'anna@example.org');
    await wants(PYOTR, ['TERM_ENDING'], null);
    await api.arrived();
    await api.record(paper('67-2026-0001', { inForceTo: '2026-12-20' }));
    await tick();
    await api.act('post', `/notifications/${(await reminders())[0]?.id ?? ''}/read`, ANNA);
    await api.act('put', '/mutes/kinds/TERM_ENDING', MARIA);
    await wants(PYOTR, [], null);
    await api.life.post();
    expect(post.attempts).toBe(0);
    const ends = await api.stored('MailGivenUp');
    expect(ends.map(({ data }) => data['why'])).toEqual(['NOT_WANTED', 'NOT_WANTED', 'NOT_WANTED']);
  });

  it('is tried again with growing pauses while the server says «later», under one Message-ID', async () => {
    await wants(MARIA, ['TERM_ENDING'], 'maria@example.org');
    await api.arrived();
    await api.record(paper('67-2026-0001', { inForceTo: '2026-12-20' }));
    await tick();
    post.answer = { code: 451, words: 'try again later' };
    await api.life.post();
    await api.life.post();
    expect(post.attempts).toBe(1);
    clock.advance(61_000);
    await api.life.post();
    clock.advance(61_000);
    await api.life.post();
    expect(post.attempts).toBe(2);
    post.answer = null;
    clock.advance(61_000);
    await api.life.post();
    expect([post.attempts, post.letters.length]).toEqual([3, 1]);
    expect(await api.stored('MailSent')).toHaveLength(1);
  });

  it('is given up after two days without a server', async () => {
    await wants(MARIA, ['TERM_ENDING'], 'maria@example.org');
    await api.arrived();
    await api.record(paper('67-2026-0001', { inForceTo: '2026-12-20' }));
    await tick();
    post.answer = { code: 451, words: 'try again later' };
    await api.life.post();
    clock.advance(2 * DAY + 1);
    await api.life.post();
    expect(await api.stored('MailGivenUp')).toMatchObject([{ data: { why: 'SERVER_AWAY', attempts: 1 } }]);
    expect(await api.parts.dataSource.query('select * from mail_outbox')).toEqual([]);
  });

  it('refused for good suppresses the address until its owner says it anew', async () => {
    await wants(MARIA, ['TERM_ENDING'], 'maria@example.org');
    await api.arrived();
    await api.record(
      paper('67-2026-0001', { inForceTo: '2026-12-20' }),
      paper('67-2026-0002', { inForceTo: '2026-12-20' }),
    );
    await tick();
    post.answer = { code: 550, words: 'no such person' };
    await api.life.post();
    expect(post.attempts).toBe(1);
    expect(await api.stored('MailRefused')).toMatchObject([{ data: { status: 550 } }]);
    expect(await api.stored('MailGivenUp')).toMatchObject([{ data: { why: 'ADDRESS_SUPPRESSED' } }]);
    expect((await api.get('/mail-preference', MARIA)).body).toMatchObject({ refused: true });
    const [suppressed] = await api.stored('MailAddressSuppressed');
    expect([suppressed?.private, JSON.stringify(suppressed?.data)]).toEqual([
      { address: 'maria@example.org' },
      expect.not.stringContaining('example.org'),
    ]);
    await wants(MARIA, ['TERM_ENDING'], 'maria@example.org');
    expect((await api.get('/mail-preference', MARIA)).body).toMatchObject({ refused: false });
  });

  it('is not handed to a server whose certificate nobody vouches for', async () => {
    const stranger = new SmtpMailer({ url: post.url, from: 'register@pobratim.example' });
    const to = { name: '', address: 'maria@example.org' };
    const delivery = await stranger.send({
      ...{ messageId: '<x@y.example>', to, subject: 's', text: 't' },
      preferences: 'https://pobratim.example/notifications',
    });
    stranger.close();
    expect([delivery.outcome, post.attempts]).toEqual(['LATER', 0]);
  });
});

describe('a read model that is built again', () => {
  const state = async (): Promise<unknown> => [
    await reminders(MARIA),
    ((await api.get('/notifications?muted=true', MARIA)).body as NotificationList).items,
    (await api.get('/counts', MARIA)).body,
    (await api.get('/mutes', MARIA)).body,
  ];
  beforeEach(async () => {
    await wants(MARIA, ['TERM_ENDING', 'RECORD_CHANGED'], 'maria@example.org');
    await api.arrived();
    await api.record(
      paper('67-2026-0001', { inForceTo: '2026-12-20' }),
      corrected('67-2026-0001', 'title', 'Договор'),
    );
    await tick();
    await api.life.post();
    expect(post.letters).toHaveLength(2);
    await api.act('post', `/notifications/${(await reminders(MARIA))[0]?.id ?? ''}/read`, MARIA);
    await api.arrived();
  });

  it('in place, is the same and sends nothing again', async () => {
    const before = await state();
    const events = (await api.store.head()).size;
    await api.parts.stream.runner.rebuild('notifications');
    await api.arrived();
    expect(await state()).toEqual(before);
    await tick();
    await api.life.post();
    expect(post.letters).toHaveLength(2);
    expect((await api.store.head()).size).toBe(events);
  });

  it('beside, has the same hash, serves after the switch, and sends nothing again', async () => {
    const before = await state();
    const report = await api.parts.stream.runner.rebuildBeside('notifications');
    expect([report.switched, report.built]).toEqual([true, report.served]);
    expect(await state()).toEqual(before);
    await tick();
    await api.life.post();
    expect(post.letters).toHaveLength(2);
  });

  it('from nothing, with every table lost, asks the log what became of each letter and sends nothing again', async () => {
    const before = await state();
    const events = (await api.store.head()).size;
    await api.parts.stream.close();
    const { dataSource } = api.parts;
    for (const { name } of await dataSource.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'notifications'
         and table_type = 'BASE TABLE' and table_name <> 'migrations'`,
    ))
      await dataSource.query(`delete from ${name}`);
    await api.parts.stream.runner.start();
    await api.arrived();
    expect(await state()).toEqual(before);
    expect(await dataSource.query('select * from mail_outbox')).toHaveLength(2);
    await tick();
    await api.life.post();
    expect([post.letters.length, await dataSource.query('select * from mail_outbox')]).toEqual([2, []]);
    expect((await api.store.head()).size).toBe(events);
  });
});
