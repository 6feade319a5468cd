import assert from 'node:assert/strict';
import { ENTRY_LIMIT } from '../entry.js';
import { checkEntry } from '../stored-entry.js';
import { all, named, refused, pick, sentence, streamOf, wish, type Store } from './sentence.js';

const hagen = streamOf('Хаген');

const kept = [
  '',
  'a',
  '"\\/\b\f\n\r\t\u0001\u001f\u007f\u0085',
  '\u2028\u2029\ufeff\uffff\ufffd',
  'Йошкар-Ола, Орёл, İstanbul, Ελλάδα, 北京, 👩‍👩‍👧‍👦, \u{10ffff}',
  '\u202eуриндж\u202c \u200d\u200b',
  `$1 %s {} \\u0000 \\\\N \\. E'' ; drop table events --`,
  '\\x0a\tнабор\tполей\n\\.\n',
];

const refusedTexts = ['и\u0306', 'e\u0301', 'a\u0000b', '\ud800', 'x\udc00y', '\udc00\ud800'];

async function bytesOf(store: Store): Promise<number> {
  const [stored] = await all(store.readEntries({ after: -1, limit: 1 }));
  assert(stored);
  return Buffer.byteLength(stored.entry);
}

/** Text and sizes that stores trip over: kept byte for byte, or refused in words. */
export const hostile = [
  sentence('keeps strange text byte for byte', async ({ store }) => {
    for (const text of kept)
      await store.append(wish(hagen, { events: [named(text, { private: { remark: text } })] }));
    const events = await all(store.readStream(hagen));
    assert.deepEqual(
      events.map(({ data, private: hidden }) => [data['name'], hidden['remark']]),
      kept.map((text) => [text, text]),
    );
    for (const { entry } of await all(store.readEntries({ after: -1 }))) checkEntry(entry);
  }),
  sentence(
    'refuses text that is not NFC, holds NUL or a lone surrogate, wherever it stands',
    async ({ store }) => {
      for (const text of refusedTexts) {
        await refused(store.append(wish(hagen, { events: [named(text)] })), 'text-refused');
        await refused(
          store.append(wish(hagen, { events: [named('a', { private: { remark: text } })] })),
          'text-refused',
        );
        await refused(store.append(wish(hagen, { events: [named('a', { reason: text })] })), 'text-refused');
        await refused(
          store.append(wish(hagen, { cause: { command: wish(hagen).cause.command, correlation: text } })),
          'text-refused',
        );
      }
      assert.equal((await store.head()).size, 0);
    },
  ),
  sentence('refuses what no reader could get back unchanged', async ({ store }) => {
    const values: unknown[] = [
      0.5,
      -0,
      2 ** 53,
      Number.NaN,
      undefined,
      new Date(0),
      { имя: 1 },
      { '': 1 },
      { 'a-b': 1 },
    ];
    for (const value of values) {
      const event = { ...named('a'), data: { value } } as unknown as ReturnType<typeof named>;
      await refused(store.append(wish(hagen, { events: [event] })), 'entry-refused');
    }
    assert.equal((await store.head()).size, 0);
  }),
  sentence('keeps an entry of 60 000 bytes and refuses one of 60 001', async ({ store }) => {
    await store.append(wish(streamOf('small'), { events: [named('')] }));
    const room = ENTRY_LIMIT - (await bytesOf(store));
    const large = named('ж'.repeat(Math.floor(room / 2)) + 'x'.repeat(room % 2));
    await store.append(wish(streamOf('large'), { events: [large] }));
    await refused(
      store.append(
        wish(streamOf('larger'), {
          events: [{ ...large, data: { name: `${large.data['name'] as string}x` } }],
        }),
      ),
      'entry-too-large',
    );
    const [event] = await all(store.readAll({ after: 0 }));
    assert.equal(event?.data['name'], large.data['name']);
  }),
  sentence('an append that is refused does no harm to those beside it', async ({ stores, store }) => {
    const good = Array.from({ length: 20 }, (_, index) =>
      pick(stores, index).append(wish(streamOf(`${index}`))),
    );
    const bad = [named('x'.repeat(70_000)), named('\ud800')].map((event) =>
      store.append(wish(hagen, { events: [event] })),
    );
    const outcomes = await Promise.allSettled([...good, ...bad]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      [...good.map(() => 'fulfilled'), 'rejected', 'rejected'],
    );
    assert.equal((await store.head()).size, 20);
  }),
  sentence('keeps private members outside the bytes and gives them back', async ({ store }) => {
    const hidden = { signatory: 'Иванова Мария Петровна', phones: ['+7 4812 00-00-00'] };
    await store.append(wish(hagen, { events: [named('Хаген', { private: hidden })] }));
    const [stored] = await all(store.readEntries({ after: -1 }));
    const [event] = await all(store.readStream(hagen));
    assert(stored && event);
    assert(!/Иванова|4812|signatory/.test(stored.entry));
    assert.deepEqual([event.private, event.data], [hidden, { name: 'Хаген' }]);
    const { data } = JSON.parse(stored.entry) as { data: { _sd: string[] } };
    assert.deepEqual(data._sd, [...data._sd].sort());
    assert.equal(data._sd.length, 2);
  }),
];
