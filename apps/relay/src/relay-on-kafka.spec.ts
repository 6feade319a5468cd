import { INTERNAL_EVENTS, PUBLIC_TOPICS } from '@pobratim/contracts';
import { kafkaOrReason, kafkaTimeout } from '@pobratim/embedded-kafka';
import { newId } from '@pobratim/kernel';
import { until } from '@pobratim/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  agreement,
  append,
  HAGEN,
  level,
  number,
  party,
  retitle,
  SMOLENSK,
  type SpecEvent,
} from './spec/spec-events.js';
import { SpecWorld, written, type Read, type SpecStore } from './spec/spec-world.js';
import type { OpenRelay } from './relay-parts.adapter.js';
import { WATERMARK } from './topics/watermark.js';

const { kafka: specs, reason } = await kafkaOrReason();
const AGREEMENTS = PUBLIC_TOPICS.agreement.events;
const STATES = PUBLIC_TOPICS.agreement.state;
let world: SpecWorld;

const PARTIES = [party(SMOLENSK, 'Смоленск'), party(HAGEN, 'Хаген')];
const some = (count: number, one: () => SpecEvent = number): SpecEvent[] =>
  Array.from({ length: count }, one);
const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, position) => position);
const isMark = ({ event }: Read): boolean => event?.type === WATERMARK;
const facts = (read: readonly Read[]): Read[] => read.filter((one) => !isMark(one));
const types = (read: readonly Read[]): string[] =>
  facts(read).map(({ event }) => event?.type.replace(/^ru\.pobratim\./, '') ?? 'tombstone');

/** A relay at work on a store that is empty: everything that comes is news. */
async function relaying(spec: SpecStore): Promise<OpenRelay> {
  const open = await spec.relay();
  open.relay.start();
  await until(() => open.relay.status.state === 'relaying', { within: 20_000 });
  return open;
}

/** In every partition and epoch the sequence is dense from 0. */
function expectDense(read: readonly Read[]): void {
  const lanes = Object.groupBy(facts(read), ({ partition, epoch }) => `${partition} ${epoch}`);
  for (const lane of Object.values(lanes))
    expect(lane?.map(({ sequence }) => sequence)).toEqual(lane?.map((_, at) => at));
}

(reason === undefined ? describe : describe.skip)('the relay on a real Kafka', () => {
  beforeAll(async () => {
    world = await SpecWorld.open(specs);
  }, kafkaTimeout);
  afterEach(() => world.clear(), 60_000);
  afterAll(() => world.close(), 60_000);

  it('carries every event in the order of positions, also those that come while it runs', async () => {
    const spec = await world.store();
    await append(spec.store, ...PARTIES, ...some(50));
    const open = await spec.relay();
    open.relay.start();
    const last = await append(spec.store, agreement(newId()), ...some(30));
    await written(open, last);
    expect(await world.positions()).toEqual(upTo(last));
    const [first] = await world.read(INTERNAL_EVENTS);
    expect(first).toMatchObject({
      key: SMOLENSK,
      event: { incarnation: spec.store.incarnation, category: 'party' },
    });
  }, 40_000);

  it('goes on after a restart without a gap and without repetition', async () => {
    const spec = await world.store();
    const first = await relaying(spec);
    await written(first, await append(spec.store, ...PARTIES, agreement(newId(), 'PUBLIC'), ...some(20)));
    await first.close();
    const last = await append(spec.store, agreement(newId(), 'PUBLIC'), ...some(20));
    const second = await spec.relay();
    second.relay.start();
    await written(second, last);
    expect(await world.positions()).toEqual(upTo(last));
    expect(types(await world.read(AGREEMENTS))).toEqual([
      'registry.agreement.recorded.v1',
      'registry.agreement.recorded.v1',
    ]);
    expectDense(await world.read(STATES));
  }, 40_000);

  it('of two at once lets one write and the other stand by, and take over', async () => {
    const spec = await world.store();
    const one = await relaying(spec);
    const two = await spec.relay();
    two.relay.start();
    await written(one, await append(spec.store, ...PARTIES, agreement(newId(), 'PUBLIC'), ...some(40)));
    expect(two.relay.status.state).toBe('standby');
    await one.close();
    const last = await append(spec.store, agreement(newId(), 'PUBLIC'), ...some(40));
    await written(two, last);
    expect(await world.positions()).toEqual(upTo(last));
    expectDense(await world.read(AGREEMENTS));
  }, 40_000);

  it('goes on after the broker was killed and came back, and the store did not wait for it', async () => {
    const spec = await world.store();
    const open = await relaying(spec);
    await written(open, await append(spec.store, ...PARTIES, ...some(10)));
    await world.kafka.kill();
    const began = Date.now();
    const last = await append(spec.store, agreement(newId(), 'PUBLIC'), ...some(60));
    expect(Date.now() - began).toBeLessThan(5_000);
    await until(() => spec.alarms.some(({ kind }) => kind === 'waiting'), { within: 60_000 });
    expect(open.relay.status.oldestWaiting === null || open.relay.status.state === 'waiting').toBe(true);
    await world.kafka.restart();
    await written(open, last);
    expect(await world.positions()).toEqual(upTo(last));
    expect(types(await world.read(AGREEMENTS))).toEqual(['registry.agreement.recorded.v1']);
    expectDense(await world.read(PUBLIC_TOPICS.party.events));
  }, 90_000);

  it('refuses a topic that is ahead of the store or of another life, with an alarm, until somebody acts', async () => {
    const before = await world.store();
    const open = await before.relay();
    open.relay.start();
    await written(open, await append(before.store, ...PARTIES, ...some(5)));
    await open.close();
    const restored = await world.store();
    const last = await append(restored.store, ...PARTIES);
    const refused = await restored.relay();
    refused.relay.start();
    await until(() => restored.alarms.length > 0);
    expect(restored.alarms).toMatchObject([
      { kind: 'refused', error: { code: 'topic-of-another-incarnation' } },
    ]);
    expect(await world.positions()).toEqual(upTo(6));
    await world.remove(
      INTERNAL_EVENTS,
      ...Object.values(PUBLIC_TOPICS).flatMap(({ events, state }) => [events, state]),
    );
    await written(refused, last);
    expect(await world.positions()).toEqual(upTo(last));
  }, 40_000);

  it('fills an internal topic that was deleted, and begins an epoch on public ones, by today’s level', async () => {
    const spec = await world.store();
    const [kept, gone] = [newId(), newId()];
    const first = await relaying(spec);
    const past = [...PARTIES, agreement(kept, 'PUBLIC'), agreement(gone, 'PUBLIC'), retitle(kept, 'Договор')];
    await written(first, await append(spec.store, ...past, level(gone, 'INTERNAL')));
    await first.close();
    await world.remove(INTERNAL_EVENTS, AGREEMENTS, STATES);
    const second = await relaying(spec);
    const last = await append(spec.store, retitle(kept, 'Договор о дружбе'));
    await written(second, last);
    expect(await world.positions()).toEqual(upTo(last));
    const events = facts(await world.read(AGREEMENTS));
    expect(
      events.map(({ epoch, sequence, event }) => [epoch, sequence, event?.type, event?.subject]),
    ).toEqual([
      ['2', 0, 'ru.pobratim.registry.agreement.state.v1', kept],
      ['2', 1, 'ru.pobratim.registry.agreement.corrected.v1', kept],
    ]);
    const states = facts(await world.read(STATES)).filter(({ key }) => key === kept);
    expect(states.map(({ event }) => (event?.data as { title: string }).title)).toEqual([
      'Договор',
      'Договор о дружбе',
    ]);
    // Parties were not deleted: they go on as they were.
    expectDense(await world.read(PUBLIC_TOPICS.party.events));
    expect(new Set((await world.read(PUBLIC_TOPICS.party.events)).map(({ epoch }) => epoch))).toEqual(
      new Set(['1']),
    );
  }, 40_000);

  it('publishes a record, withdraws it and lays a tombstone on its state', async () => {
    const spec = await world.store();
    const id = newId();
    const open = await relaying(spec);
    const life = [
      ...PARTIES,
      agreement(id),
      level(id, 'PUBLIC'),
      retitle(id, 'Договор'),
      level(id, 'RESTRICTED'),
      retitle(id, 'Тайна'),
    ];
    await written(open, await append(spec.store, ...life));
    expect(types(await world.read(AGREEMENTS))).toEqual([
      'registry.agreement.state.v1',
      'registry.agreement.corrected.v1',
      'publication.record-withdrawn.v1',
    ]);
    const states = await world.read(STATES);
    expect(types(states)).toEqual([
      'registry.agreement.state.v1',
      'registry.agreement.state.v1',
      'tombstone',
    ]);
    expect(facts(states).at(-1)).toMatchObject({ key: id, event: null });
    expect(JSON.stringify(states)).not.toContain('Тайна');
    expect(types(await world.read(PUBLIC_TOPICS.party.events))).toContain('publication.record-withdrawn.v1');
  }, 40_000);

  it('says in every public partition, also at rest, through which position it is complete', async () => {
    const spec = await world.store();
    const open = await relaying(spec);
    const last = await append(spec.store, ...PARTIES, agreement(newId(), 'PUBLIC'), ...some(5));
    await written(open, last);
    const marks = (await until(async () => {
      const found = (await world.read(AGREEMENTS)).filter(isMark);
      const complete = found.filter(({ event }) => event?.position === String(last));
      return complete.length >= 12 ? complete : null;
    })) as readonly Read[];
    expect(new Set(marks.map(({ partition }) => partition)).size).toBe(6);
    for (const { event, sequence } of marks) {
      expect(event).toMatchObject({
        epoch: '1',
        data: { completeThrough: String(last), lastPublicSequence: String(sequence) },
      });
      expect(event).not.toHaveProperty('publicsequence');
    }
  }, 40_000);

  it('publishes nothing of a register for training', async () => {
    const spec = await world.store('training');
    const open = await relaying(spec);
    const last = await append(spec.store, ...PARTIES, agreement(newId(), 'PUBLIC'));
    await written(open, last);
    expect(await world.positions()).toEqual(upTo(last));
    expect((await world.read(INTERNAL_EVENTS)).at(-1)?.event).toMatchObject({ demonstration: true });
    for (const { events, state } of Object.values(PUBLIC_TOPICS))
      expect([...(await world.read(events)), ...(await world.read(state))]).toEqual([]);
  }, 40_000);
});
