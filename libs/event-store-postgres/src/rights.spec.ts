import { newId } from '@pobratim/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyHashOf } from '@pobratim/event-sourcing';
import pg from 'pg';
import { PostgresEventStore } from './postgres-event-store.js';
import { collect, specDatabase, type SpecDatabase } from './spec-database.js';

describe('what may be done to the log', () => {
  let database: SpecDatabase;
  let app: pg.Client;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await specDatabase();
    const store = await PostgresEventStore.open({ url: database.appUrl });
    await store.append({
      stream: `town-${newId()}`,
      expected: 'any',
      events: [{ type: 'TownNamed', schema: 'town-named/1', data: {}, private: { phone: '1' } }],
      actor: { id: 'u', office: 'o', role: 'r', territory: null, onBehalfOf: null },
      cause: { command: newId(), correlation: 'c' },
      bodyHash: bodyHashOf(1),
    });
    await store.close();
    app = new pg.Client(database.appUrl);
    owner = new pg.Client(database.ownerUrl);
    await Promise.all([app.connect(), owner.connect()]);
  });

  afterAll(async () => {
    await Promise.all([app.end(), owner.end()]);
    await database.drop();
  });

  const changes = [
    'update event_store.events set entry = entry',
    'delete from event_store.events',
    'truncate event_store.events cascade',
    'update event_store.commands set revision = 7',
    'delete from event_store.commands',
    'truncate event_store.commands',
    'delete from event_store.disclosures',
    'truncate event_store.disclosures',
  ];

  it.each(changes)('services have no right to «%s»', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'update event_store.disclosures set disclosure = null',
    'update event_store.store set incarnation = gen_random_uuid()',
    'insert into event_store.migrations (name, sha256) values (1, 1)',
    'drop table event_store.events',
    'alter table event_store.events disable trigger all',
    'create table event_store.more ()',
  ])('nor to «%s»', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(changes)('even the owner is refused «%s»', async (sql) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ code: 'PB002' });
  });

  it('the owner may erase a disclosure and cannot rewrite one', async () => {
    await expect(owner.query(`update event_store.disclosures set disclosure = 'x'`)).rejects.toMatchObject({
      code: 'PB002',
    });
    await expect(
      owner.query('update event_store.disclosures set disclosure = null, name = name'),
    ).resolves.toMatchObject({
      rowCount: 1,
    });
    const store = await PostgresEventStore.open({ url: database.appUrl });
    const [event] = await collect(store.readAll({ after: -1 }));
    await store.close();
    expect(event?.private).toEqual({ phone: null });
  });
});
