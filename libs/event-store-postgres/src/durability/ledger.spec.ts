import { describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type AppendRequest } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { Journal } from './spec-journal.js';
import { compare } from './spec-ledger.js';
import { settle } from './spec-settle.js';
import { freshWish, streamOf, wish } from './spec-wish.js';

const store = (): InMemoryEventStore => new InMemoryEventStore();

async function carried(log: InMemoryEventStore, journal: Journal, request: AppendRequest): Promise<void> {
  journal.note({ kind: 'intent', request });
  journal.note(await settle(log, request));
}

describe('the comparison that the suite rests on', () => {
  it('finds nothing wrong where nothing is wrong', async () => {
    const [log, journal] = [store(), new Journal()];
    for (let turn = 0; turn < 6; turn += 1) {
      await carried(log, journal, wish(streamOf(`${turn % 2}`), { count: 1 + (turn % 3) }));
    }
    await carried(log, journal, wish(streamOf('0'), { expected: 'no-stream' }));
    journal.note({ kind: 'intent', request: freshWish() });
    expect(await compare(log, journal)).toEqual({ lost: [], doubled: [], untrue: [] });
    expect(journal.refusals.size).toBe(1);
  });

  it('finds an answer whose events are not in the log', async () => {
    const [log, journal] = [store(), new Journal()];
    await carried(log, journal, freshWish());
    const [[command, result] = ['', undefined]] = journal.answers;
    if (result === undefined) throw new Error('no answer');
    journal.note({ kind: 'answer', command, result: { ...result, eventIds: [newId()] } });
    expect((await compare(log, journal)).lost).toHaveLength(1);
  });

  it('finds a command that was carried out twice', async () => {
    const [log, journal] = [store(), new Journal()];
    const request = freshWish({ count: 2 });
    await carried(log, journal, request);
    const [[command, result] = ['', undefined]] = journal.answers;
    if (result === undefined) throw new Error('no answer');
    const half = { ...result, eventIds: result.eventIds.slice(1) };
    journal.note({ kind: 'answer', command, result: half });
    expect((await compare(log, journal)).doubled).toHaveLength(1);
  });

  it('finds a refusal that was written, an answer that was another, a half, and a stranger', async () => {
    const [log, journal] = [store(), new Journal()];
    const [refused, moved, half, stranger] = [
      freshWish(),
      freshWish(),
      freshWish({ count: 2 }),
      freshWish(),
    ] as const;
    for (const request of [refused, moved]) await carried(log, journal, request);
    const [told] = [journal.answers.get(moved.cause.command)];
    if (told === undefined) throw new Error('no answer');
    journal.note({
      kind: 'answer',
      command: moved.cause.command,
      result: { ...told, position: told.position + 1 },
    });
    journal.answers.delete(refused.cause.command);
    journal.note({ kind: 'refusal', command: refused.cause.command, code: 'revision-conflict' });
    journal.note({ kind: 'intent', request: half });
    await log.append({ ...half, events: half.events.slice(1) });
    await log.append(stranger);
    const { lost, doubled, untrue } = await compare(log, journal);
    expect([lost, doubled]).toEqual([[], []]);
    expect(untrue.map((line) => line.split(': ')[1]).sort()).toEqual([
      'another answer',
      'nobody wanted it',
      'refused and written',
      'written in part',
    ]);
  });
});
