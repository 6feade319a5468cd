import { bodyHashOf, type AppendRequest, type DomainEvent } from '@pobratim/event-sourcing';
import { idOf, newId } from '@pobratim/kernel';
import pg from 'pg';
import { asText } from '../connection.js';
import { PostgresEventStore } from '../postgres-event-store.js';

const actor = { id: 'u-1', office: 'o-1', role: 'officer', territory: null, onBehalfOf: null };

/** For specs: the stream of a town. */
export const townStream = (town: string): string => `town-${idOf('town', town)}`;

/** For specs: an append of a name, with a private member. */
export function naming(
  town: string,
  more: Partial<AppendRequest> & { event?: Partial<DomainEvent> } = {},
): AppendRequest {
  const { event, ...rest } = more;
  const named = {
    type: 'TownNamed',
    schema: 'town-named/1',
    data: { name: town },
    private: { phone: `+7 ${town}` },
    ...event,
  };
  return {
    stream: townStream(town),
    expected: 'any',
    events: [named],
    actor,
    cause: { command: newId(), correlation: 'spec' },
    bodyHash: bodyHashOf(named),
    ...rest,
  };
}

/** For specs: a log of several streams, commands with several events and with none. */
export async function fillStore(url: string, events = 40): Promise<void> {
  const store = await PostgresEventStore.open({ url });
  const two = naming('Смоленск');
  const none = naming('Витебск', { events: [] });
  await Promise.all(Array.from({ length: events - 2 }, (_, at) => store.append(naming(`town ${at % 7}`))));
  await store.append({ ...two, events: [...two.events, ...two.events] });
  await store.append(none);
  await store.close();
}

/** For specs: the owner's connection, every value as text, as the operator has it. */
export async function ownerClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: asText });
  await client.connect();
  return client;
}

/** For specs: changes rows past every trigger, as only the owner of the server can. */
export async function plant(client: pg.Client, sql: string): Promise<void> {
  await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
}
