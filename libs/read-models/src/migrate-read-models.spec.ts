import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readModelDataSource } from './read-model-data-source.js';
import { schemaName } from './schema-name.js';
import { specAtlas, type SpecAtlas } from './spec-towns.js';

describe('the schema of a service', () => {
  let atlas: SpecAtlas;

  beforeEach(async () => {
    atlas = await specAtlas();
  });

  afterEach(() => atlas.close());

  const refusal = (sql: string): Promise<unknown> =>
    atlas.dataSource.query(sql).then(
      () => null,
      (error: unknown) => (error as pg.DatabaseError).code,
    );

  it('can be brought up to date by several processes at once and again', async () => {
    await Promise.all([atlas.migrate({}), atlas.migrate({}), atlas.migrate({})]);
    const steps = await atlas.dataSource.query<unknown[]>('select name from migrations order by name');
    expect(steps).toEqual([
      { name: '0000-read-models' },
      { name: '0000-sent-dead-letters' },
      { name: '0001-towns' },
    ]);
  });

  it('lets the services read and write rows, make no table, and leave the account of steps alone', async () => {
    expect(await refusal(`insert into letter values ('А', 1)`)).toBeNull();
    expect(await refusal('create table atlas.mine (id int)')).toBe('42501');
    expect(await refusal('create table atlas_next.mine (id int)')).toBe('42501');
    expect(await refusal('drop table town')).toBe('42501');
    expect(await refusal(`delete from migrations`)).toBe('42501');
  });

  it('lets the services move read models only, none of what keeps account and none of the store', async () => {
    for (const tables of [`'migrations'`, `'projection_checkpoint'`, `'events'`, `'town; drop table town'`]) {
      expect(await refusal(`select read_model_prepare(array[${tables}], null)`)).toBe('P0001');
      expect(await refusal(`select read_model_switch(array[${tables}])`)).toBe('P0001');
    }
    expect(await refusal(`select read_model_lock(array['town'])`)).toBe('42501');
  });

  it('refuses tables that their versions could not stand in for', async () => {
    await atlas.migrate({
      '0002-more.sql':
        'create table street (town uuid references town); create view big as select * from letter;',
    });
    expect(await refusal(`select read_model_prepare(array['town'], null)`)).toBe('P0001');
    expect(await refusal(`select read_model_prepare(array['letter'], null)`)).toBe('P0001');
  });

  it('drops former versions of another form, and says so to who asks for them', async () => {
    await atlas.name(['Тула']);
    await atlas.arrived();
    await atlas.runner.rebuildBeside('towns');
    await atlas.migrate({ '0002-rivers.sql': 'create table river (name text)' });
    await atlas.runner.restoreFormer('towns');
    await atlas.migrate({ '0003-area.sql': 'alter table town add column area numeric' });
    await expect(atlas.runner.restoreFormer('towns')).rejects.toMatchObject({ code: 'no-former-version' });
    const left = await atlas.dataSource.query<unknown[]>(
      `select from pg_tables where schemaname = 'atlas_former'`,
    );
    expect(left).toEqual([]);
  });

  it('keeps what an earlier program kept of checkpoints and parked events', async () => {
    const owner = new pg.Client({ connectionString: atlas.ownerUrl });
    await owner.connect();
    await owner.query(`drop schema atlas cascade; create schema atlas;
      create table atlas.projection_checkpoint (projection text primary key, position bigint not null,
        incarnation text not null);
      insert into atlas.projection_checkpoint values ('towns', 7, 'then')`);
    await atlas.migrate({});
    const { rows } = await owner.query('select * from atlas.projection_checkpoint');
    await owner.end();
    expect(rows).toEqual([{ projection: 'towns', position: '7', incarnation: 'then' }]);
  });

  it('is not brought up to date by a program that knows less than another did', async () => {
    const owner = new pg.Client({ connectionString: atlas.ownerUrl });
    await owner.connect();
    await owner.query(`insert into atlas.migrations values ('0009-later', '')`);
    await owner.end();
    await expect(atlas.migrate({})).rejects.toMatchObject({ code: 'store-schema-unknown' });
  });

  it('has a name that needs no quotes', () => {
    for (const name of ['Atlas', 'a b', 'a;b', '', '1a', `a${'b'.repeat(48)}`])
      expect(() => schemaName(name)).toThrow(RangeError);
    expect(() =>
      readModelDataSource('postgres://x', { schema: 'a,b', entities: [], application: 'a' }),
    ).toThrow(RangeError);
  });
});
