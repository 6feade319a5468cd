import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { InMemoryEventStore, loadState, type RecordedEvent } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { agreementDecider } from '../agreements/agreement-decider.js';
import { MemoryFileStore } from '../files/memory-file-store.adapter.js';
import { specRegister, type SpecRegister } from '../test/spec-register.adapter.js';
import { statusOn, wordsOn } from '../vocabulary/statement.js';
import { DOCUMENTS } from './documents.js';
import { seedTrainingRegister } from './seed-training-register.reaction.js';
import { agreementIdOf } from './scripted-entry.js';
import { TrainingClock } from './training-clock.js';
import { trainingNote } from './training-note.js';

jest.setTimeout(60_000);

const clock = new TrainingClock();
const files = new MemoryFileStore();
let register: SpecRegister;
let took: number;

beforeAll(async () => {
  register = await specRegister(clock);
  const began = Date.now();
  await seedTrainingRegister({ store: register.store, clock, files });
  took = Date.now() - began;
});
afterAll(() => register.close());

async function log(...types: string[]): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of register.store.readAll({ after: -1, ...(types.length > 0 ? { types } : {}) }))
    events.push(event);
  return events;
}
async function agreement(key: string) {
  const stream = `${agreementDecider.category}-${agreementIdOf(key)}`;
  const { state } = await loadState(register.store, agreementDecider, stream);
  if (state === null) throw new Error(`no ${key}`);
  return state;
}

describe('the training register', () => {
  it('holds about forty documents of three municipalities, with everything an officer will meet', async () => {
    const events = await log();
    const count = (type: string): number => events.filter((event) => event.type === type).length;
    expect(count('AgreementRecorded')).toBe(DOCUMENTS.length);
    expect(DOCUMENTS.length).toBeGreaterThanOrEqual(40);
    for (const type of [
      'AgreementCorrected',
      'AgreementReferredTo',
      'AgreementConfirmed',
      'AgreementVoided',
      'AgreementWithdrawn',
      'PartyRenamed',
      'PartnershipLevelSet',
      'SourceDocumentReceived',
    ])
      expect([type, count(type) > 0]).toEqual([type, true]);
    const keepers = events
      .filter(({ type }) => type === 'AgreementRecorded')
      .map(({ data }) => data['keeper']);
    expect(new Set(keepers.map((keeper) => JSON.stringify(keeper))).size).toBe(3);
  });

  it('was written by the clock of the script, in its order', async () => {
    const moments = (await log()).map(({ recordedAt }) => recordedAt);
    expect(moments[0]?.slice(0, 10)).toBe('2019-02-11');
    expect(moments.at(-1)?.slice(0, 10)).toBe('2026-02-17');
    expect([...moments].sort()).toEqual(moments);
  });

  it('numbers documents by the year in which they were entered', async () => {
    expect((await agreement('hainsee-1987')).registerNumber).toBe('00-2019-0001');
    expect((await agreement('suriyanagar-2024')).registerNumber).toMatch(/^00-2024-/);
  });

  it('keeps what two sides say of one paper apart', async () => {
    const { statements } = await agreement('lipowiec-2003');
    expect(statusOn(statements, 'LEGAL', '2023-01-01')?.value).toBe('IN_FORCE');
    expect(wordsOn(statements, 'LEGAL', '2023-01-01').map(({ side, value }) => [side, value])).toContainEqual(
      ['PARTNER', 'TERMINATED'],
    );
  });

  it('shows the words of its note for what was read from it', async () => {
    const { text } = trainingNote();
    const { facts } = await agreement('koivuranta-1989');
    const { from, to } = facts.signedOn.source ?? { from: null, to: null };
    expect(text.slice(from ?? 0, to ?? 0)).toBe('октябрь 1989 года');
    const { from: begin, to: end } = facts.title.source ?? { from: null, to: null };
    expect(text.slice(begin ?? 0, end ?? 0)).toBe(facts.title.value);
  });

  it('can be read by the read models', async () => {
    await register.caughtUp();
  });

  it('is written quickly', () => {
    // Three seconds on an idle machine; a busy one gets four times that.
    expect(took).toBeLessThan(12_000);
  });

  it('is written once', async () => {
    const { size } = await register.store.head();
    expect(await seedTrainingRegister({ store: register.store, clock, files })).toBe(false);
    expect((await register.store.head()).size).toBe(size);
  });
});

/** A store in memory that says what it is for, and may break off. */
class StoreFor extends InMemoryEventStore {
  left = Infinity;
  constructor(readonly purpose: string) {
    super({ clock });
  }
  override append(...request: Parameters<InMemoryEventStore['append']>) {
    this.left -= 1;
    return this.left < 0 ? Promise.reject(new Error('killed')) : super.append(...request);
  }
}

describe('seeding', () => {
  it('goes on where it broke off, and doubles nothing', async () => {
    const store = new StoreFor('training');
    for (const left of [1, 9, 40, 100]) {
      store.left = left;
      await expect(seedTrainingRegister({ store, clock, files })).rejects.toThrow('killed');
    }
    store.left = Infinity;
    expect(await seedTrainingRegister({ store, clock, files })).toBe(true);
    expect((await store.head()).size).toBe((await register.store.head()).size);
  });

  it('never touches a register of one’s own, nor a store that holds other records', async () => {
    const own = new StoreFor('register');
    await expect(seedTrainingRegister({ store: own, clock, files })).rejects.toMatchObject({
      code: 'store-not-for-training',
    });
    const used = new StoreFor('training');
    await used.append({
      stream: `thing-${newId()}`,
      expected: 'no-stream',
      events: [{ type: 'ThingHappened', schema: 'thing-happened/1', data: {} }],
      actor: { id: 'u', office: 'o', role: 'r', territory: null, onBehalfOf: null },
      cause: { command: newId(), correlation: newId() },
      bodyHash: '0'.repeat(64),
    });
    await expect(seedTrainingRegister({ store: used, clock, files })).rejects.toMatchObject({
      code: 'store-not-empty',
    });
    expect((await used.head()).size).toBe(1);
  });
});
