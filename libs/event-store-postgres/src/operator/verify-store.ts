import type pg from 'pg';
import { LogCheck, type Fault } from './log-check.js';
import { commandsById, rawPages } from './raw-log.js';

/** How far a long act has come. */
export type OnProgress = (done: number, of: number) => void;

/** What a walk over the whole log found. */
export interface Verification {
  /** Events that are right, from the first on. */
  readonly size: number;
  readonly streams: number;
  /** RFC 6962 root of these events: to be compared with one written down earlier. */
  readonly root: string;
  readonly fault: Fault | null;
}

/**
 * Walks the whole log once: positions, hashes, canonical form, columns, revisions, `prev`, times, private members
 * and the answers to commands. Stops at the first fault.
 * @param client any role that may read; the walk takes no lock
 */
export async function verifyStore(client: pg.ClientBase, onProgress?: OnProgress): Promise<Verification> {
  const check = new LogCheck();
  const stored = await storedSize(client);
  const answer = (fault: Fault | null): Verification => ({
    size: check.size,
    streams: check.streams,
    root: check.root(),
    fault,
  });
  for await (const rows of rawPages(client)) {
    const commands = await commandsById(client, [...new Set(rows.map(({ entry }) => commandIn(entry)))]);
    for (const row of rows) {
      const fault = check.see(row, (id) => commands.get(id));
      if (fault !== null) return answer(fault);
    }
    onProgress?.(check.size, Math.max(stored, check.size));
  }
  return answer(await orphans(client, check.size));
}

/** Positions up to the last one; a hole does not make it smaller. */
export async function storedSize(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ size: string }>(
    'select coalesce(max(position) + 1, 0)::text as size from event_store.events',
  );
  return Number(rows[0]?.size ?? 0);
}

/** The id of the command of an entry, by its place in the text, so that an entry that is no JSON is left to the check; `cause` comes before anything free. */
export function commandIn(entry: string): string {
  return /"cause":\{"command":"([0-9a-f-]{36})"/.exec(entry)?.[1] ?? '00000000-0000-0000-0000-000000000000';
}

/** Every event has its command and its private members; so nothing is left over exactly when the sums agree. */
async function orphans(client: pg.ClientBase, size: number): Promise<Fault | null> {
  const { rows } = await client.query<{ promised: string; kept: string; answered: string }>(
    `select (select coalesce(sum(private), 0) from event_store.events where position < $1)::text as promised,
      (select count(*) from event_store.disclosures where position < $1)::text as kept,
      (select coalesce(sum(cardinality(event_ids)), 0) from event_store.commands
        where position < $1 and cardinality(event_ids) > 0)::text as answered`,
    [size],
  );
  const { promised, kept, answered } = rows[0] ?? { promised: '', kept: '', answered: '' };
  const fault = (found: string): Fault => ({ kind: 'counts-differ', position: size - 1, stream: '', found });
  if (promised !== kept) return fault(`${kept} private members kept, ${promised} promised`);
  if (answered !== String(size)) return fault(`commands answer for ${answered} events of ${size}`);
  return null;
}
