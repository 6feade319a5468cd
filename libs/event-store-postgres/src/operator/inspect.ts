import { ORDERS } from '@pobratim/event-sourcing';
import { checkSchema } from '../migrate.js';
import { isDomainError } from '@pobratim/kernel';
import type pg from 'pg';
import { knownIdentity } from '../store-identity.js';
import { parkedEvents, projectionStates, type ProjectionState, type StoreNow } from './checkpoints.js';
import type { OperatorPlace } from './place.js';
import { table, type Progress, type Told } from './told.js';
import { storedSize, verifyStore } from './verify-store.js';

/** Where the store stands, and whoever follows it. */
export async function status({ client }: OperatorPlace): Promise<Told> {
  await checkSchema(client);
  const now = await storeNow({ client });
  const store = await storeFacts(client);
  const changed = await changedPlace(client);
  const projections = await projectionStates(client, now);
  const list = table(Object.entries({ ...store, events: String(now.size) }));
  const moved = {
    ru: `\nХранилище переехало (изменилось: ${changed ?? ''}) и не откроется, пока его не примут: npm run store -- adopt --as …`,
    en: `\nThe store has moved (changed: ${changed ?? ''}) and does not open until it is adopted: npm run store -- adopt --as …`,
  };
  return {
    facts: { ...store, size: now.size, changed, projections },
    words: {
      ru: `Хранилище событий · the event store\n${list}\n\n${projectionTable(projections)}${changed === null ? '' : moved.ru}`,
      en: changed === null ? '' : moved.en,
    },
    exitCode: changed === null && projections.every(isWell) ? 0 : 2,
  };
}

type StoreFact =
  | 'purpose'
  | 'incarnation'
  | 'firstRecordedAt'
  | 'lastRecordedAt'
  | 'pendingOrders'
  | 'postgres'
  | 'databaseSize';

async function storeFacts(client: pg.Client): Promise<Readonly<Record<StoreFact, string>>> {
  const { rows } = await client.query<Record<StoreFact, string>>(
    `select s.purpose, s.incarnation,
      coalesce((select recorded_at from event_store.events order by position limit 1), '–') as "firstRecordedAt",
      coalesce((select recorded_at from event_store.events order by position desc limit 1), '–') as "lastRecordedAt",
      ((select count(*) from event_store.events where type = any ($1))
        - (select count(*) from event_store.events where type = 'OrderCarriedOut'))::text as "pendingOrders",
      current_setting('server_version') as postgres,
      pg_size_pretty(pg_database_size(current_database())) as "databaseSize"
      from event_store.store s`,
    [ORDERS],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the store has no identity');
  return row;
}

/** Walks the whole log. */
export async function verify({ client }: OperatorPlace, progress: Progress): Promise<Told> {
  const bar = progress({ ru: 'Проверяю журнал', en: 'Verifying the log' });
  const found = await verifyStore(client, bar.show).finally(bar.end);
  const { fault, size, streams, root } = found;
  const words =
    fault === null
      ? {
          ru: `Журнал цел: событий ${size}, потоков ${streams}, корень ${root}. Сверьте корень с записанным раньше.`,
          en: `The log is whole: ${size} events, ${streams} streams, root ${root}. Compare the root with one written down earlier.`,
        }
      : {
          ru: `Журнал повреждён. Первая ошибка: событие ${fault.position}, ${fault.kind}, ${fault.stream} (${fault.found}). До него всё верно. Сохраните копию базы как есть и позовите разработчиков.`,
          en: `The log is damaged. The first fault: event ${fault.position}, ${fault.kind}, ${fault.stream} (${fault.found}). All before it is right. Keep a copy of the database as it is and call the developers.`,
        };
  return { facts: { ...found }, words, exitCode: fault === null ? 0 : 2 };
}

/** The read models and how far they are. */
export async function projections({ client }: OperatorPlace): Promise<Told> {
  const found = await projectionStates(client, await storeNow({ client }));
  const list = projectionTable(found);
  return {
    facts: { projections: found },
    words: { ru: list, en: '' },
    exitCode: found.every(isWell) ? 0 : 2,
  };
}

/** What was set aside. */
export async function parked({ client }: OperatorPlace): Promise<Told> {
  const found = await parkedEvents(client);
  const none = { ru: 'Отложенных событий нет.', en: 'Nothing is parked.' };
  const rows = found.map(({ projection, position, stream, recordedAt, error }) => [
    ...[projection, position, recordedAt, stream],
    error ?? '…',
  ]);
  const words = found.length === 0 ? none : { ru: table(rows), en: '' };
  return { facts: { parked: found }, words, exitCode: found.length === 0 ? 0 : 2 };
}

/** Size and life of the store at this moment. */
export async function storeNow({ client }: Pick<OperatorPlace, 'client'>): Promise<StoreNow> {
  const { rows } = await client.query<{ incarnation: string }>('select incarnation from event_store.store');
  return { incarnation: rows[0]?.incarnation ?? '', size: await storedSize(client) };
}

function isWell({ fits, parked: aside }: ProjectionState): boolean {
  return fits && aside === 0;
}

function projectionTable(states: readonly ProjectionState[]): string {
  return table([
    ['projection', 'position', 'behind', 'parked', ''],
    ...states.map(({ schema, projection, position, behind, parked: aside, fits, next, former }) => [
      ...[`${schema}.${projection}`, position, behind, aside],
      [
        ...(fits ? [] : ['другой жизни хранилища / of another incarnation']),
        ...(next === null ? [] : [`next ${next}`]),
        ...(former === null ? [] : [`former ${former}`]),
      ].join(', '),
    ]),
  ]);
}

/** What of the store's place has changed since it was adopted, `null` when nothing has. */
async function changedPlace(client: pg.Client): Promise<string | null> {
  try {
    await knownIdentity(client);
    return null;
  } catch (error) {
    if (isDomainError(error, 'incarnation-not-adopted')) return String(error.details['changed']);
    throw error;
  }
}
