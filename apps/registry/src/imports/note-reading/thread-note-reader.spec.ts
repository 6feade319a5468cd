import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { LONGEST_TEXT, readNote } from './note-reader.js';
import { ThreadNoteReader, type ThreadLimits } from './thread-note-reader.adapter.js';

jest.setTimeout(60_000);

const NOTE = readFileSync(
  new URL('../../../../../test/fixtures/inventories/seeds/smolensk-note.txt', import.meta.url),
  'utf8',
);
let reader: ThreadNoteReader;
const readerWith = (limits: ThreadLimits = {}): ThreadNoteReader => (reader = new ThreadNoteReader(limits));

afterEach(() => reader.close());

describe('a note read on a thread of its own', () => {
  it('is read as it would be here, one after the other, also after the thread was given up', async () => {
    readerWith({ idle: 1 });
    const both = await Promise.all([reader.read('reading', NOTE), reader.read('preview', NOTE)]);
    expect(both).toEqual([readNote('reading', NOTE), readNote('preview', NOTE)]);
    await reader.close();
    expect(await reader.read('facts', NOTE)).toEqual(readNote('facts', NOTE));
  });

  it('keeps nobody else waiting', async () => {
    readerWith();
    await reader.read('facts', '');
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    const began = performance.now();
    await reader.read('preview', NOTE.repeat(40));
    clearInterval(beat);
    expect(longest).toBeLessThan((performance.now() - began) / 2);
  });

  it('is refused in words when it takes too long, and the next one is read', async () => {
    readerWith({ time: 1 });
    await expect(reader.read('reading', NOTE)).rejects.toMatchObject({ code: 'note-too-hard' });
    await reader.close();
    expect((await readerWith().read('reading', NOTE)).candidates).toHaveLength(16);
  });

  it('is refused before it is read when it is longer than any list', async () => {
    readerWith();
    await expect(reader.read('facts', 'а'.repeat(LONGEST_TEXT + 1))).rejects.toMatchObject({
      code: 'note-too-long',
      kind: 'input',
    });
  });
});
