import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@pobratim/testing';

import { firstPerson } from './spec-caller.js';
import { endStarts, newFolder, removeFolders, start } from './spec-start.js';

const note = readFileSync(
  join(resolve(import.meta.dirname, '../../..'), 'test/fixtures/inventories/seeds/smolensk-note.txt'),
  'utf8',
);

afterEach(endStarts);
afterAll(removeFolders);

interface Import {
  readonly state: string;
  /** The list is another read model: it is asked not to be older than this. */
  readonly position: number;
  readonly candidates: readonly { readonly result: { readonly agreement: string | null } | null }[];
  readonly counts: { readonly found: number; readonly accepted: number; readonly recorded: number };
}

describe('a register killed by -9', () => {
  it('has what was acknowledged after the next start: the note is read, every accepted line recorded once', async () => {
    const data = newFolder();
    const begin = async () => {
      const running = start(data, { args: ['--empty'] });
      const person = await firstPerson(await running.address());
      const kill = async (): Promise<void> => {
        running.node.kill('SIGKILL');
        await running.exit;
      };
      return { ...person, kill };
    };

    const first = await begin();
    const { id } = await first.post<{ id: string }>('/imports', { text: note, fileName: 'Записка.txt' });
    await first.kill();

    const second = await begin();
    const read = await until(
      async () => {
        const found = await second.get<Import>(`/imports/${id}`);
        return found.state === 'REVIEW' && found;
      },
      { within: 60_000 },
    );
    expect(read.counts.found).toBeGreaterThanOrEqual(16);
    const { accepted } = await second.post<{ accepted: number }>(`/imports/${id}/acceptance`, {});
    expect(accepted).toBeGreaterThan(0);
    await second.kill();

    const third = await begin();
    const done = await until(
      async () => {
        const found = await third.get<Import>(`/imports/${id}`);
        return found.counts.recorded === accepted && found;
      },
      { within: 60_000 },
    );
    const results = done.candidates.flatMap(({ result }) => (result === null ? [] : [result]));
    expect(results).toHaveLength(accepted);
    // What is told without a document becomes a partnership, not an agreement.
    const agreements = results.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
    const { items } = await third.get<{ items: readonly { id: string; registerNumber: string }[] }>(
      `/agreements?limit=100&minPosition=${done.position}`,
    );
    expect(items.map((item) => item.id).sort()).toEqual(agreements.sort());
    expect(new Set(items.map(({ registerNumber }) => registerNumber)).size).toBe(agreements.length);
  }, 180_000);
});
