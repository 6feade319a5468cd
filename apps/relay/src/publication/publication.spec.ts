import { deliver, type CloudEvent, type PublicCategory } from '@pobratim/contracts';
import { InMemoryEventStore } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  agreement,
  append,
  HAGEN,
  level,
  number,
  party,
  retitle,
  SMOLENSK,
  statement,
  voided,
  type SpecEvent,
} from '../spec/spec-events.js';
import type { PublicFact } from './public-fact.js';
import { publish } from './publication.js';
import { unheard, type Folded } from './record.js';

/** What a log brings out, event by event. */
async function publishedBy(...events: readonly SpecEvent[]): Promise<readonly (readonly PublicFact[])[]> {
  const store = new InMemoryEventStore();
  await append(store, ...events);
  return publishedFrom(store);
}

async function publishedFrom(store: InMemoryEventStore): Promise<readonly (readonly PublicFact[])[]> {
  const known = new Map<string, Folded>();
  const records = {
    get: (category: PublicCategory, id: string) => known.get(id) ?? unheard(category, id),
    set: (record: Folded) => void known.set(record.id, record),
  };
  const facts: (readonly PublicFact[])[] = [];
  for await (const event of store.readAll({ after: -1 }))
    facts.push(publish(deliver(event, { incarnation: 'life' }), records));
  return facts;
}

const short = (type: string | undefined): string => (type ?? 'tombstone').replace(/^ru\.pobratim\./, '');
const said = (facts: readonly PublicFact[] | undefined): string[] =>
  (facts ?? []).map(({ topic, event }) => `${topic}: ${short(event?.type)}`);
const PARTIES = [party(SMOLENSK, 'Смоленск'), party(HAGEN, 'Хаген')];
const id = newId();
const OUT = ['pub.parties.v1: registry.party.state.v1', 'pub.parties.state.v1: registry.party.state.v1'];

const lastState = (
  facts: readonly (readonly PublicFact[])[],
): CloudEvent<Record<string, unknown>> | undefined =>
  facts
    .flat()
    .filter(({ topic }) => topic === 'pub.agreements.state.v1')
    .at(-1)?.event as CloudEvent<Record<string, unknown>> | undefined;

describe('what goes out of the register', () => {
  it('is nothing of internal and restricted records, nor of parties that only these name', async () => {
    const facts = await publishedBy(
      ...PARTIES,
      agreement(id),
      retitle(id, 'Договор'),
      level(id, 'RESTRICTED'),
      number(),
    );
    expect(facts.flat()).toEqual([]);
  });

  it('is a record that is public from its first event, after its parties', async () => {
    const facts = await publishedBy(...PARTIES, agreement(id, 'PUBLIC'));
    expect(said(facts[2])).toEqual([
      ...OUT,
      ...OUT,
      'pub.agreements.v1: registry.agreement.recorded.v1',
      'pub.agreements.state.v1: registry.agreement.state.v1',
    ]);
  });

  it('is the whole state of a record that becomes public, then what happens to it', async () => {
    const facts = await publishedBy(
      ...PARTIES,
      agreement(id),
      retitle(id, 'Договор'),
      level(id, 'PUBLIC'),
      voided(id),
    );
    expect(said(facts[4]).slice(4)).toEqual([
      'pub.agreements.v1: registry.agreement.state.v1',
      'pub.agreements.state.v1: registry.agreement.state.v1',
    ]);
    expect(facts[4]?.at(-1)?.event).toMatchObject({
      sequence: '2',
      position: '4',
      data: { title: 'Договор', status: 'AGREEMENT_RECORD_STATUS_LIVE' },
    });
    expect(said(facts[5])[0]).toBe('pub.agreements.v1: registry.agreement.voided.v1');
    expect(lastState(facts)?.data).toMatchObject({ status: 'AGREEMENT_RECORD_STATUS_VOIDED' });
  });

  it('is taken back when a record is restricted, with the parties that nothing public names any more', async () => {
    const other = newId();
    const facts = await publishedBy(
      ...PARTIES,
      agreement(id, 'PUBLIC'),
      agreement(other, 'PUBLIC'),
      level(id, 'INTERNAL'),
      level(other, 'RESTRICTED'),
      retitle(id, 'Тайна'),
    );
    const gone = ['pub.agreements.v1: publication.record-withdrawn.v1', 'pub.agreements.state.v1: tombstone'];
    expect(said(facts[4])).toEqual(gone);
    expect(said(facts[5])).toEqual([
      ...gone,
      'pub.parties.v1: publication.record-withdrawn.v1',
      'pub.parties.state.v1: tombstone',
      'pub.parties.v1: publication.record-withdrawn.v1',
      'pub.parties.state.v1: tombstone',
    ]);
    expect(facts[6]).toEqual([]);
  });

  it('tells statements that count, without what corrected ones said and without anybody’s own words', async () => {
    const store = new InMemoryEventStore();
    await append(store, agreement(id, 'PUBLIC'), statement(id, 'SIGNED'), statement(id, 'IN_FORCE'));
    const ids: string[] = [];
    for await (const event of store.readAll({ after: 0 })) ids.push(event.id);
    await append(store, statement(id, 'SUSPENDED', ids[0]));
    const facts = await publishedFrom(store);
    const { statements } = lastState(facts)?.data ?? {};
    expect(statements).toMatchObject([
      { event: ids[1], statement: { legal: 'LEGAL_STATUS_IN_FORCE' } },
      { statement: { legal: 'LEGAL_STATUS_SUSPENDED' } },
    ]);
    expect(JSON.stringify(facts)).not.toContain('слова сотрудника');
  });

  it('has the same ids and order whenever the log is read again', async () => {
    const store = new InMemoryEventStore();
    await append(store, ...PARTIES, agreement(id, 'PUBLIC'), level(id, 'INTERNAL'), level(id, 'PUBLIC'));
    const read = async (): Promise<string[]> => {
      const known = new Map<string, Folded>();
      const ids: string[] = [];
      for await (const event of store.readAll({ after: -1 }))
        for (const fact of publish(deliver(event, { incarnation: 'life' }), {
          get: (category, one) => known.get(one) ?? unheard(category, one),
          set: (record) => void known.set(record.id, record),
        }))
          ids.push(`${fact.topic} ${fact.event?.id ?? 'tombstone'}`);
      return ids;
    };
    const first = await read();
    expect(await read()).toEqual(first);
    expect(new Set(first.filter((one) => !one.endsWith('tombstone'))).size).toBe(
      first.filter((one) => !one.endsWith('tombstone')).length,
    );
  });
});
