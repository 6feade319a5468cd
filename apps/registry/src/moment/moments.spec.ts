import { bodyHashOf } from '@pobratim/event-sourcing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, isDomainError, type Clock } from '@pobratim/kernel';
import { agreementDecider } from '../agreements/agreement-decider.js';
import { record } from '../agreements/agreement.fixture.js';
import { specRegister, type SpecRegister } from '../test/spec-register.adapter.js';

/** Five papers, one on each of five evenings in Moscow, half an hour before midnight. */
const EVENINGS = ['01', '02', '03', '04', '05'].map((day) => `2026-03-${day}T20:30:00.000Z`);
let now = EVENINGS[0] ?? '';
const clock: Clock = { now: () => new Date(now) };

let register: SpecRegister;
beforeAll(async () => {
  register = await specRegister(clock);
  for (const [at, evening] of EVENINGS.entries()) {
    now = evening;
    const id = idOf('agreement', 'moments', String(at));
    const command = record({ id, registerNumber: `67-2026-000${at + 1}` });
    await register.store.append({
      stream: `${agreementDecider.category}-${id}`,
      expected: 'no-stream',
      events: agreementDecider.decide(command, null),
      actor: command.by,
      cause: { command: idOf('command', id), correlation: 'spec' },
      bodyHash: bodyHashOf({}),
    });
  }
  await register.caughtUp();
  now = '2026-03-05T21:30:00.000Z';
}, 60_000);
afterAll(() => register.close());

const sizeAt = async (knownAt: string): Promise<number> =>
  (await register.moments.resolve({ knownAt })).knownAt;

describe('a moment of the register', () => {
  it('is now when nothing is asked: today in the zone of the register, everything known', async () => {
    expect(await register.moments.resolve({})).toMatchObject({
      validOn: '2026-03-06',
      today: '2026-03-06',
      knownAt: 5,
      knownAtInstant: EVENINGS[4],
      isNow: true,
      registerSince: EVENINGS[0],
      beforeRegister: false,
      staleSince: null,
    });
  });

  it('of a day means its end in that zone, of an instant the last event not after it', async () => {
    expect(await sizeAt('2026-03-02')).toBe(2);
    expect(await sizeAt('2026-02-28')).toBe(0);
    expect(await sizeAt('2026-03-02T20:30:00Z')).toBe(2);
    expect(await sizeAt('2026-03-02T20:29:59.999Z')).toBe(1);
    expect(await sizeAt('2026-03-02T23:30:00+03:00')).toBe(2);
    expect(await sizeAt('2099-01-01')).toBe(5);
    expect(await sizeAt('@3')).toBe(3);
  });

  it('is not now when either date was moved', async () => {
    expect((await register.moments.resolve({ validOn: '2026-03-05' })).isNow).toBe(false);
    expect((await register.moments.resolve({ knownAt: '@4' })).isNow).toBe(false);
    expect((await register.moments.resolve({ validOn: '2026-03-06', knownAt: '@5' })).isNow).toBe(true);
  });

  it('ahead of the log is refused, and one the read models do not reach is not answered', async () => {
    const codeOf = (asked: Parameters<typeof register.moments.resolve>[0]): Promise<unknown> =>
      register.moments.resolve(asked).catch((error: unknown) => (isDomainError(error) ? error.code : error));
    expect(await codeOf({ knownAt: '@6' })).toBe('invalid-input');
    expect(await codeOf({ minPosition: 5 })).toBe('read-model-behind');
    expect(await codeOf({ minPosition: 4 })).toMatchObject({ knownAt: 5 });
  });

  it('says since when some record stands still', async () => {
    await register.dataSource.query(
      `insert into parked_event (projection, position, stream, event_id, recorded_at, error)
       values ('register', 3, 'agreement-x', $1, $2, 'no')`,
      [idOf('event'), EVENINGS[3]],
    );
    expect((await register.moments.resolve({})).staleSince).toBe(EVENINGS[3]);
  });
});
