import { DomainError, isDomainError } from '@pobratim/kernel';
import { describe, expect, it } from '@jest/globals';
import { handleCommand, loadState, type CommandContext } from './command-handler.js';
import { bodyHashOf, commandIdOfKey } from './command-id.js';
import type { Decider } from './decider.js';
import type { AppendRequest, AppendResult } from './event-store.js';
import type { Actor } from './events.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { past, specification } from './specification.js';

type Visit = { readonly type: 'Visited'; readonly schema: string; readonly data: { readonly guest: string } };
interface Receive {
  readonly type: 'Receive';
  readonly data: { readonly guest: string };
  readonly by: Actor;
}
interface House {
  readonly guests: readonly string[];
  readonly lastHost: string | null;
}

const by: Actor = { id: 'u-1', office: 'o-1', role: 'host', territory: null, onBehalfOf: null };

/** A house that takes three guests, each once. */
const house: Decider<Receive, House, Visit> = {
  category: 'house',
  initial: { guests: [], lastHost: null },
  decide: ({ data }, { guests }) => {
    if (guests.includes(data.guest)) return [];
    if (guests.length === 3) {
      throw new DomainError('house-full', { kind: 'conflict', message: { ru: 'Мест нет.', en: 'No room.' } });
    }
    return [{ type: 'Visited', schema: 'visited/1', data: { guest: data.guest } }];
  },
  evolve: ({ guests }, { data, actor }) => ({ guests: [...guests, data.guest], lastHost: actor.id }),
};

const stream = 'house-0198f0c2-7a00-7000-8000-000000000003';
const receive = (guest: string): Receive => ({ type: 'Receive', data: { guest }, by });
const context = (key: string, body: unknown = key, more: Partial<CommandContext> = {}): CommandContext => ({
  stream,
  cause: { command: commandIdOfKey(by.id, key), correlation: 'c' },
  bodyHash: bodyHashOf(body),
  ...more,
});
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (isDomainError(error) ? error.code : error),
  );

/** A store in which others are quicker: each append is preceded by theirs, as often as said. */
class ContestedStore extends InMemoryEventStore {
  #rivals: number;

  constructor(rivals: number) {
    super();
    this.#rivals = rivals;
  }

  override async append(request: AppendRequest): Promise<AppendResult> {
    if (this.#rivals > 0) {
      this.#rivals -= 1;
      const guest = `rival ${this.#rivals}`;
      const events = [{ type: 'Visited', schema: 'visited/1', data: { guest } }];
      const { cause } = context(guest);
      await super.append({ ...request, expected: 'any', events, cause, bodyHash: bodyHashOf(guest) });
    }
    return super.append(request);
  }
}

describe('a command', () => {
  it('is decided on the folded stream and appended after it', async () => {
    const store = new InMemoryEventStore();
    await handleCommand(store, house, receive('Анна'), context('1'));
    const { revision, repeated } = await handleCommand(store, house, receive('Борис'), context('2'));
    expect([revision, repeated]).toEqual([1, false]);
    expect(await loadState(store, house, stream)).toEqual({
      revision: 1,
      state: { guests: ['Анна', 'Борис'], lastHost: 'u-1' },
    });
  });

  it('that is repeated gets its first answer, before If-Match and before the decision', async () => {
    const store = new InMemoryEventStore();
    for (const guest of ['Анна', 'Борис']) await handleCommand(store, house, receive(guest), context(guest));
    const first = await handleCommand(store, house, receive('Вера'), context('3', 'c', { ifMatch: 1 }));
    const again = await handleCommand(store, house, receive('Вера'), context('3', 'c', { ifMatch: 1 }));
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('under a used key with another body is refused even when it would change nothing', async () => {
    const store = new InMemoryEventStore();
    await handleCommand(store, house, receive('Анна'), context('1', 'a'));
    expect(await codeOf(handleCommand(store, house, receive('Анна'), context('1', 'b')))).toBe(
      'command-id-reused',
    );
  });

  it('is decided once more when it lost a race', async () => {
    const store = new ContestedStore(1);
    const { revision } = await handleCommand(store, house, receive('Анна'), context('1'));
    expect(revision).toBe(1);
  });

  it('is not decided a third time', async () => {
    const store = new ContestedStore(2);
    expect(await codeOf(handleCommand(store, house, receive('Анна'), context('1')))).toBe(
      'revision-conflict',
    );
  });

  it('with If-Match is never decided again: who edits must see what they overwrite', async () => {
    const store = new ContestedStore(1);
    const attempt = handleCommand(store, house, receive('Анна'), context('1', 'a', { ifMatch: -1 }));
    expect(await codeOf(attempt)).toBe('revision-conflict');
    expect((await loadState(store, house, stream)).state.guests).toEqual(['rival 0']);
  });

  it('with an If-Match of another revision is refused undecided', async () => {
    const store = new InMemoryEventStore();
    await handleCommand(store, house, receive('Анна'), context('1'));
    const attempt = handleCommand(store, house, receive('Борис'), context('2', 'b', { ifMatch: 4 }));
    expect(await codeOf(attempt)).toBe('revision-conflict');
  });

  it('that changes nothing is remembered without an event', async () => {
    const store = new InMemoryEventStore();
    await handleCommand(store, house, receive('Анна'), context('1'));
    const result = await handleCommand(store, house, receive('Анна'), context('2'));
    expect(result).toMatchObject({ revision: 0, eventIds: [], repeated: false });
    expect((await handleCommand(store, house, receive('Анна'), context('2'))).repeated).toBe(true);
  });
});

describe('a specification', () => {
  const visited = (guest: string): Visit => ({ type: 'Visited', schema: 'visited/1', data: { guest } });
  const given = specification(house).given;

  it('holds when the decider does what it says', () => {
    given().when(receive('Анна')).then(visited('Анна'));
    given(visited('Анна')).when(receive('Анна')).thenNothing();
    given(visited('a'), visited('b'), visited('c')).when(receive('d')).thenRefused('house-full');
    given(past(visited('a'), { actor: { ...by, id: 'u-9' } })).thenState(({ lastHost }) => {
      expect(lastHost).toBe('u-9');
    });
    given(visited('a'))
      .when(receive('b'))
      .thenState((state) => {
        expect(state).toEqual({ guests: ['a', 'b'], lastHost: 'u-1' });
      });
  });

  it('breaks when the decider does something else', () => {
    const two = given(visited('a'));
    expect(() => {
      two.when(receive('b')).then(visited('c'));
    }).toThrow('deep');
    expect(() => {
      two.when(receive('b')).thenNothing();
    }).toThrow();
    expect(() => {
      two.when(receive('b')).thenRefused('house-full');
    }).toThrow('exception');
    expect(() => {
      given(visited('a'), visited('b'), visited('c')).when(receive('d')).thenRefused('other');
    }).toThrow('refused as «house-full»');
  });

  it('breaks when an event could not be stored', () => {
    expect(() => {
      given().when(receive('a\u0000')).then(visited('a\u0000'));
    }).toThrow('text-refused');
  });
});

describe('an aggregate folded a while ago', () => {
  it('is folded on by what came since, and decides on that', async () => {
    const store = new InMemoryEventStore();
    for (const guest of ['Анна', 'Борис']) await handleCommand(store, house, receive(guest), context(guest));
    const folded = await loadState(store, house, stream);
    await handleCommand(store, house, receive('Вера'), context('Вера'));
    expect(await loadState(store, house, stream, folded)).toEqual(await loadState(store, house, stream));
    const late = handleCommand(store, house, receive('Глеб'), { ...context('Глеб'), folded });
    expect(await codeOf(late)).toBe('house-full');
  });

  it('reads no event again', async () => {
    const store = new InMemoryEventStore();
    await handleCommand(store, house, receive('Анна'), context('Анна'));
    const folded = { state: { guests: [], lastHost: 'told' }, revision: 0 };
    expect(await loadState(store, house, stream, folded)).toEqual(folded);
  });
});
