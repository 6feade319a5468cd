import type { Disclosure } from '@pobratim/event-sourcing';
import type pg from 'pg';

/** A row of the log with every column, as the database has it. */
export interface RawRow {
  readonly position: number;
  readonly eventId: string;
  readonly stream: string;
  readonly category: string;
  readonly revision: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly leafHash: string;
  /** Number of private members, as the column says. */
  readonly private: number;
  readonly entry: string;
  readonly disclosures: readonly Disclosure[];
}

/** A row of the commands, the first answer to each. */
export interface RawCommand {
  readonly id: string;
  readonly bodyHash: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string;
  readonly eventIds: readonly string[];
}

/** Rows of one page; 60 MB at worst. */
const PAGE = 1_000;

/** The whole log in pages, in the order of positions. */
export async function* rawPages(client: pg.ClientBase): AsyncIterable<readonly RawRow[]> {
  let after = -1;
  for (;;) {
    const { rows } = await client.query<RawColumns>({
      name: 'raw-page',
      text: `select e.position, e.event_id, e.stream, e.category, e.revision, e.type, e.recorded_at,
          encode(e.leaf_hash, 'hex'), e.private, e.entry, case when e.private > 0 then (
            select json_agg(json_build_object('name', d.name, 'digest', d.digest, 'disclosure', d.disclosure) order by d.name)
              from event_store.disclosures d where d.position = e.position) end
        from event_store.events e where e.position > $1 order by e.position limit $2`,
      values: [after, PAGE],
      rowMode: 'array',
    });
    if (rows.length > 0) yield rows.map(rowOf);
    after = Number(rows.at(-1)?.[0] ?? after);
    if (rows.length < PAGE) return;
  }
}

type RawColumns = [
  ...[position: string, eventId: string, stream: string, category: string, revision: string, type: string],
  ...[recordedAt: string, leafHash: string, privates: string, entry: string, disclosures: string | null],
];

function rowOf(columns: RawColumns): RawRow {
  const [position, eventId, stream, category, revision, type, recordedAt, leafHash, privates, entry, hidden] =
    columns;
  return {
    ...{ eventId, stream, category, type, recordedAt, leafHash, entry },
    position: Number(position),
    revision: Number(revision),
    private: Number(privates),
    disclosures: hidden === null ? [] : (JSON.parse(hidden) as Disclosure[]),
  };
}

const COMMAND = `select c.id, encode(c.body_hash, 'hex'), c.stream, c.revision, c.position, c.recorded_at,
  to_json(c.event_ids)::text from event_store.commands c`;

/** All commands in pages, in the order of their ids. */
export async function* commandPages(client: pg.ClientBase): AsyncIterable<readonly RawCommand[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query<string[]>({
      name: 'command-page',
      text: `${COMMAND} where c.id > $1 order by c.id limit $2`,
      values: [after, PAGE],
      rowMode: 'array',
    });
    if (rows.length > 0) yield rows.map(commandOf);
    after = rows.at(-1)?.[0] ?? after;
    if (rows.length < PAGE) return;
  }
}

/** Commands by their ids. */
export async function commandsById(
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RawCommand>> {
  const { rows } = await client.query<string[]>({
    name: 'commands-by-id',
    text: `${COMMAND} where c.id = any ($1)`,
    values: [ids],
    rowMode: 'array',
  });
  return new Map(rows.map(commandOf).map((command) => [command.id, command]));
}

function commandOf(row: readonly string[]): RawCommand {
  const [id = '', bodyHash = '', stream = '', revision, position, recordedAt = '', eventIds = '[]'] = row;
  return {
    id,
    bodyHash,
    stream,
    revision: Number(revision),
    position: Number(position),
    recordedAt,
    eventIds: JSON.parse(eventIds) as string[],
  };
}
