import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@pobratim/testing';
import { specWhole, type SpecWhole } from './spec-whole.js';

const IRINA = 'Ирина Зимина';
const OLGA = 'Ольга Белова';
const DMITRY = 'Дмитрий Фомин';
const ANNA = 'Анна Ковалёва';

interface Inbox {
  readonly items: readonly {
    readonly kind: string;
    readonly record: { readonly category: string; readonly id: string };
    readonly details: {
      readonly change?: string;
      readonly title: string | null;
      readonly candidates?: number;
    };
  }[];
}
interface Partnerships {
  readonly items: readonly { readonly parties: readonly { readonly id: string; readonly name: string }[] }[];
}

let whole: SpecWhole;
beforeAll(async () => {
  whole = await specWhole();
  await whole.arrived();
}, 120_000);
afterAll(() => whole.close());

const inbox = (as: string): Promise<Inbox> => whole.get<Inbox>('notifications/v1/notifications', as);

describe('what is done in the register', () => {
  it('is in the inboxes of its territory within a second, and in nobody else’s', async () => {
    const { items } = await whole.get<Partnerships>(
      'registry/v1/partnerships?municipality=00701000&limit=1',
      OLGA,
    );
    const parties = items[0]?.parties.map(({ id, name }) => ({ party: id, nameAsSigned: name }));
    const body = { kind: 'MEMORANDUM', title: 'Меморандум о причалах', parties, signedOn: '2026-01-15' };
    expect(await whole.post('registry/v1/agreements', body, { as: OLGA })).toBe(201);
    const tells = async (as: string): Promise<boolean> =>
      (await inbox(as)).items.some(
        ({ details }) => details.title === 'Меморандум о причалах' && details.change === 'RECORDED',
      );
    await until(() => tells(IRINA), { within: 1_000 });
    expect([await tells(DMITRY), await tells(OLGA), await tells(ANNA)]).toEqual([true, false, false]);
  });

  it('waits for review where a note was brought', async () => {
    const note =
      'Город Светлогорск-на-Озере: г. Гродно, Республика Беларусь (Договор о дружбе, май 1998 года).';
    const body = { text: note, fileName: 'Справка.txt' };
    expect(await whole.post('registry/v1/imports', body, { as: OLGA })).toBe(202);
    const waiting = await until(
      async () => (await inbox(IRINA)).items.find(({ kind }) => kind === 'IMPORT_WAITING'),
      { within: 30_000 },
    );
    expect(waiting).toMatchObject({ record: { category: 'import' }, details: { candidates: 1 } });
    expect((await inbox(DMITRY)).items.some(({ kind }) => kind === 'IMPORT_WAITING')).toBe(false);
  }, 40_000);
});
