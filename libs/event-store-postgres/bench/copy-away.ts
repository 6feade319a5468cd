import pg from 'pg';
import { to } from 'pg-copy-streams';

/** What PostgreSQL and a socket can give: the same columns by COPY, counted in bytes and thrown away. */
export async function copyAway(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let bytes = 0;
  for await (const chunk of client.query(
    to('copy event_store.events (position, entry, leaf_hash) to stdout'),
  )) {
    bytes += (chunk as Buffer).length;
  }
  await client.end();
  return bytes;
}
