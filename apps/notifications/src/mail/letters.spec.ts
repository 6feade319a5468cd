import { describe, expect, it } from '@jest/globals';
import { specification } from '@pobratim/event-sourcing';
import { NOTIFICATIONS_ACTOR } from '../vocabulary/service-actor.js';
import { wordsOf, type News } from './letter.js';
import { isMailAddress, recipientOf } from './mail-address.js';
import { mailDecider } from './mail-decider.js';
import { LONGEST_WAIT, pauseAfter } from './retry.js';

const news = (over: Partial<News>): News => ({
  kind: 'TERM_ENDING',
  number: '67-2026-0003',
  path: '/agreements/67-2026-0003',
  endsOn: '2027-02-22',
  actBy: null,
  late: false,
  lines: null,
  ...over,
});

describe('a mail address', () => {
  it.each(['officer@example.org', 'a.b+c@xn--80ak6aa92e.example', 'x@y-z.example'])('is %s', (address) => {
    expect(recipientOf(address)).toEqual({ name: '', address });
  });

  it.each([
    'x@y.example\r\nBcc: evil@z.example',
    'x@y.example, evil@z.example',
    'Name <x@y.example>',
    '"x y"@z.example',
    'x@y.example (comment)',
    'x@[127.0.0.1]',
    'x@localhost',
    '@y.example',
    'x@@y.example',
    'x@y..example',
    '.x@y.example',
    'почта@y.example',
    ' x@y.example',
    `${'x'.repeat(65)}@y.example`,
    '',
  ])('is not %p, in which another one could hide', (text) => {
    expect(isMailAddress(text)).toBe(false);
    expect(() => recipientOf(text)).toThrow(TypeError);
  });
});

describe('the words of a letter', () => {
  it('tell the register number and the day, and lead to the record', () => {
    const { subject, text } = wordsOf(news({ actBy: '2026-12-22' }), 'ru', 'https://p.example');
    expect(subject).toBe('Побратим: срок документа 67-2026-0003 заканчивается 22 февраля 2027 г.');
    expect(text).toContain('заявите об этом до 22 декабря 2026 г. включительно');
    expect(text).toContain('https://p.example/agreements/67-2026-0003');
    expect(text).not.toContain('с опозданием');
  });

  it('say so when they come late, in either language', () => {
    expect(wordsOf(news({ late: true }), 'ru', 'https://p.example').text).toContain('с опозданием');
    const english = wordsOf(news({ late: true }), 'en', 'https://p.example');
    expect(english.subject).toBe('Pobratim: the term of document 67-2026-0003 ends on 22 February 2027');
    expect(english.text).toContain('This letter is late');
  });

  it.each([
    [1, '1 строка', '1 line'],
    [3, '3 строки', '3 lines'],
    [11, '11 строк', '11 lines'],
    [21, '21 строка', '21 lines'],
  ])('count %d as each language does', (lines, ru, en) => {
    const waiting = news({ kind: 'IMPORT_WAITING', number: null, lines });
    expect(wordsOf(waiting, 'ru', '').text).toContain(`: ${ru}.`);
    expect(wordsOf(waiting, 'en', '').text).toContain(`: ${en}.`);
  });
});

describe('a letter', () => {
  const letter = {
    notification: '0198f0c2-7b1e-5c3a-9d54-1f2e3d4c5b6a',
    person: '0198f0c2-7b1e-5c3a-9d54-000000000001',
  };
  const refused = {
    type: 'MailRefused',
    schema: 'mail-refused/1',
    data: { ...letter, status: 550 },
  } as const;

  it('comes to one end, and whatever comes after changes nothing', () => {
    const { given } = specification(mailDecider);
    const by = NOTIFICATIONS_ACTOR;
    given()
      .when({ type: 'RecordRefused', by, data: { ...letter, status: 550 } })
      .then(refused);
    given(refused)
      .when({ type: 'RecordGivenUp', by, data: { ...letter, why: 'SERVER_AWAY', attempts: 9 } })
      .thenNothing();
  });

  it('waits longer after each attempt and is tried for two days', () => {
    expect([1, 2, 3, 8, 9, 50].map((attempts) => pauseAfter(attempts) / 60_000)).toEqual([
      1, 2, 4, 128, 240, 240,
    ]);
    let waited = 0;
    let attempts = 0;
    while (waited < LONGEST_WAIT) waited += pauseAfter((attempts += 1));
    expect(attempts).toBe(19);
  });
});
