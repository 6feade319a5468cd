import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { numberFor } from './allocate-number.reaction.js';

const by = { id: 'u', office: 'o', role: 'REGIONAL_OFFICER', territory: '67', onBehalfOf: null };
const wish = () => ({ by, command: newId(), bodyHash: '0'.repeat(64), correlation: newId() });
const series = (subject: string) => ({ series: 'agreement', region: '67', year: 2026, subject }) as const;

describe('register numbers', () => {
  it('are given in order, one to each record', async () => {
    const store = new InMemoryEventStore();
    expect(await numberFor(store, series('agreement-1'), wish())).toBe('67-2026-0001');
    expect(await numberFor(store, series('agreement-2'), wish())).toBe('67-2026-0002');
  });

  it('stay the same for a record that asks again, also when others came between and the year has turned', async () => {
    const store = new InMemoryEventStore();
    const first = await numberFor(store, series('agreement-1'), wish());
    await numberFor(store, series('agreement-2'), wish());
    expect(await numberFor(store, { ...series('agreement-1'), year: 2027 }, wish())).toBe(first);
  });

  it('are never shared by records that ask at the same time', async () => {
    const store = new InMemoryEventStore();
    const numbers = await Promise.all(
      Array.from({ length: 30 }, (_, no) => numberFor(store, series(`agreement-${no}`), wish())),
    );
    expect(new Set(numbers).size).toBe(30);
  });

  it('run through the years for relations', async () => {
    const store = new InMemoryEventStore();
    const wanted = { series: 'partnership', region: '67', year: null, subject: 'partnership-1' } as const;
    expect(await numberFor(store, wanted, wish())).toBe('ПР-67-0001');
  });
});
