import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { specAtlas, type SpecAtlas } from './spec-towns.js';

const names = ['Хаген', 'Витебск', 'Тула', 'Минск', 'Познань', 'Тверь', 'Гродно'];
const louder = (name: string): string => name.toUpperCase();

describe('a version beside the serving one, by schema', () => {
  let atlas: SpecAtlas;

  beforeEach(async () => {
    atlas = await specAtlas();
    await atlas.name(names);
    await atlas.arrived();
  });

  afterEach(() => atlas.close());

  const towns = async (schema = 'atlas'): Promise<readonly string[]> => {
    const found = await atlas.dataSource.query<{ name: string }[]>(
      `select name from ${schema}.town order by at`,
    );
    return found.map(({ name }) => name);
  };

  const indexes = (schema: string): Promise<unknown[]> =>
    atlas.dataSource.query(
      `select indexname, replace(indexdef, '${schema}.', '') as def from pg_indexes
       where schemaname = $1 and tablename in ('town', 'letter') order by 1`,
      [schema],
    );

  it('has the same hash when it is built by the same rules, and then serves', async () => {
    const before = await towns();
    const report = await atlas.runner.rebuildBeside('towns');
    expect(report).toMatchObject({ switched: true, newlyParked: 0 });
    expect(report.built).toBe(report.served);
    expect(await towns()).toEqual(before);
    expect(await towns('atlas_former')).toEqual(before);
  });

  it('has another hash by other rules; the former version is kept and can serve again', async () => {
    const before = await towns();
    atlas.towns.rule = louder;
    const report = await atlas.runner.rebuildBeside('towns');
    expect(report.built).not.toBe(report.served);
    expect(await towns()).toEqual(before.map(louder));
    await atlas.runner.restoreFormer('towns');
    await atlas.arrived();
    expect(await towns()).toEqual(before);
    expect(await towns('atlas_former')).toEqual(before.map(louder));
  });

  it('has the keys, indexes, checks, settings and rights of the serving tables, under the same names', async () => {
    const before = await indexes('atlas');
    const settings = (schema: string): Promise<unknown[]> =>
      atlas.dataSource.query(
        `select relname, relacl, reloptions, pg_get_constraintdef(o.oid) from pg_class c
         left join pg_constraint o on o.conrelid = c.oid
         where relnamespace = $1::regnamespace and relname in ('town', 'letter') order by relname, o.conname`,
        [schema],
      );
    const wanted = await settings('atlas');
    for (const time of [1, 2, 3]) {
      await atlas.runner.rebuildBeside('towns');
      expect({ time, indexes: await indexes('atlas') }).toEqual({ time, indexes: before });
      expect(await settings('atlas')).toEqual(wanted);
    }
    await atlas.runner.restoreFormer('towns');
    expect(await indexes('atlas')).toEqual(before);
    expect(await indexes('atlas_former')).toEqual(before);
  });

  it('is shown to readers whole and at once, while they read without a pause', async () => {
    const before = await towns();
    let reading = true;
    const seen = new Set<string>();
    const pool = new pg.Pool({
      connectionString: atlas.appUrl,
      options: '-c search_path=atlas,public',
      max: 4,
    });
    const read = async (): Promise<void> => {
      while (reading) {
        const { rows } = await pool.query<{ all: string }>(
          `select (select coalesce(string_agg(name, ' ' order by at), '') from town) || ' '
                  || (select sum(towns) from letter) as all`,
        );
        seen.add(rows[0]?.all ?? 'nothing');
      }
    };
    const readers = Promise.all([read(), read(), read(), read()]);
    atlas.towns.rule = louder;
    await atlas.runner.rebuildBeside('towns');
    await atlas.runner.restoreFormer('towns');
    await atlas.runner.restoreFormer('towns');
    reading = false;
    await readers;
    await pool.end();
    const [small, large] = [before, before.map(louder)].map((list) => `${list.join(' ')} ${list.length}`);
    expect([...seen].sort()).toEqual([small, large].sort());
  });

  it('waits for a reader in a long transaction without holding up the others', async () => {
    const slow = new pg.Client({ connectionString: atlas.appUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query('select from atlas.letter');
    const rebuilt = atlas.runner.rebuildBeside('towns');
    let longest = 0;
    for (let at = 0; at < 40; at += 1) {
      const begun = performance.now();
      await towns();
      longest = Math.max(longest, performance.now() - begun);
    }
    // It waits for the table that the switch may hold: never longer than the switch waits for the other.
    await slow.query('select from atlas.town');
    await slow.query('commit');
    await slow.end();
    expect((await rebuilt).switched).toBe(true);
    expect(longest).toBeLessThan(1_000);
  });

  it('is built while events go on being recorded, and misses none', async () => {
    const more = atlas.name(Array.from({ length: 100 }, (_, at) => `Город ${at}`));
    const report = await atlas.runner.rebuildBeside('towns');
    await more;
    await atlas.arrived();
    expect(report.built).toBe(report.served);
    expect(await towns()).toHaveLength(107);
    expect(atlas.alarms).toEqual([]);
  });

  it('is found out by its hash when a row of the serving one was changed', async () => {
    await atlas.dataSource.query(`update town set name = 'Никто' where name = 'Тула'`);
    const report = await atlas.runner.rebuildBeside('towns', { compareOnly: true });
    expect(report).toMatchObject({ switched: false });
    expect(report.built).not.toBe(report.served);
    expect(await towns()).toContain('Никто');
  });
});
