import 'reflect-metadata';
import { APP_ROLE, migrate } from '@pobratim/event-store-postgres';
import { createDatabase } from '@pobratim/testing';
import pg from 'pg';
import { migrateRegistry } from '../src/migrations/migrate-registry.adapter.js';
import { registryDataSource } from '../src/read-models/data-source.adapter.js';
import type { AskedLines, Filters } from '../src/register-list/asked-lines.query.js';
import { FacetCounts } from '../src/register-list/facets.query.js';
import { RegisterLists } from '../src/register-list/register-list.query.js';

// How long lists, counts and facets take over many records: `npm run bench -- register-list [--quick]`.
// The lines are invented in the database itself: 60 % as many partnerships as documents, one in five changed once.
const count = process.argv.includes('--quick') ? 10_000 : 100_000;

const LINES = `
  insert into registry.register_line (unit, id, known, valid, audience, scope, partnership, parties, countries, regions,
    municipalities, kinds, decades, legal, activity, "position", evidence, level, domestic, removed, undated,
    by_date, by_title, by_number, by_entry, documents, words, line)
  select $1, gen_random_uuid(), case version when 0 then int8range(n, case when n % 5 = 0 then n + $2 end) else int8range(n + $2, null) end,
    daterange(signed, null), case when n % 50 = 0 then '{RESTRICTED,OWN}' else '{INTERNAL,RESTRICTED,OWN}' end::text[],
    array[region, region || lpad((n % 300)::text, 3, '0')], gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()],
    array[(array['BY','CN','DE','PL','FR','RS','KZ','IT','TR','FI','US','JP'])[1 + n % 12]], array[region],
    array[region || lpad((n % 300)::text, 3, '0') || '000'],
    array[(array['TWINNING_AGREEMENT','COOPERATION_AGREEMENT','MEMORANDUM','PROTOCOL'])[1 + n % 4]],
    array[extract(decade from signed)::text || '0'], (array['IN_FORCE','UNKNOWN','TERMINATED','SUSPENDED'])[1 + n % 4],
    (array['ACTIVE','LOW','NONE','UNKNOWN'])[1 + n % 4], (array['UNKNOWN','CONFIRMED','BROKEN'])[1 + n % 3],
    (array['ORIGINAL','SCAN','PRESS','UNSTATED'])[1 + n % 4], (array['UNSET','TWIN','PARTNER'])[1 + n % 3],
    n % 40 = 0, n % 100 = 0, false, signed::text || '|10', 'соглашение ' || n, lpad(n::text, 8, '0'), lpad(n::text, 12, '0'),
    1, 'соглашение о сотрудничестве ' || n || chr(10) || 'город' || (n % 3000) || chr(10) || 'партнер' || (n % 7000),
    jsonb_build_object('id', n, 'title', repeat('соглашение о сотрудничестве ', 20))
  from generate_series(0, $2 - 1) n, generate_series(0, 1) version,
    lateral (select date '1960-01-01' + (n * 7919 % 24000)::int as signed, lpad((1 + n % 89)::text, 2, '0') as region) as told
  where version = 0 or n % 5 = 0`;

const database = await createDatabase();
await migrate(database.url, { purpose: 'training' });
await migrateRegistry(database.url);
const owner = new pg.Client({ connectionString: database.url });
await owner.connect();
await owner.query(LINES, ['AGREEMENT', count]);
await owner.query(LINES, ['PARTNERSHIP', Math.round(count * 0.6)]);
await owner.query('vacuum analyze registry.register_line');
const dataSource = await registryDataSource(await database.urlAs(APP_ROLE)).initialize();
const lists = new RegisterLists(dataSource);
const facets = new FacetCounts(dataSource);

const federal = { level: 'INTERNAL', own: null } as const;
const regional = { level: 'PUBLIC', own: '67' } as const;
const asked = (
  unit: AskedLines['unit'],
  filters: Filters = {},
  more: Partial<AskedLines> = {},
): AskedLines => ({
  unit,
  moment: { validOn: '2026-11-24', knownAt: 3 * count },
  reader: federal,
  filters,
  ...more,
});
const past = { moment: { validOn: '1995-06-01', knownAt: Math.round(count / 2) } };

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  console.log(
    `${what.padEnd(56)} best ${took[0]?.toFixed(0).padStart(5)} ms   median ${took[3]?.toFixed(0).padStart(5)} ms   worst ${took[6]?.toFixed(0).padStart(5)} ms`,
  );
}

for (const unit of ['PARTNERSHIP', 'AGREEMENT'] as const) {
  const page = { sort: 'signedOn', limit: 50, after: null } as const;
  const list = (question: AskedLines): Promise<unknown> =>
    Promise.all([lists.page({ ...question, ...page, unit }), lists.total(question)]);
  await time(`${unit}: first page and total`, () => list(asked(unit)));
  await time(`${unit}: the same by title`, () =>
    Promise.all([lists.page({ ...asked(unit), ...page, unit, sort: 'title' }), lists.total(asked(unit))]),
  );
  await time(`${unit}: one country`, () => list(asked(unit, { country: ['DE'] })));
  await time(`${unit}: words`, () => list(asked(unit, { q: 'город2999' })));
  await time(`${unit}: one region's officer`, () => list(asked(unit, {}, { reader: regional })));
  await time(`${unit}: as of 1995, known half-way`, () => list(asked(unit, {}, past)));
  await time(`${unit}: all facets`, () => facets.count(asked(unit)));
  await time(`${unit}: all facets, two chosen`, () =>
    facets.count(asked(unit, { country: ['DE'], legal: ['IN_FORCE'] })),
  );
}
await dataSource.destroy();
await owner.end();
await database.drop();
