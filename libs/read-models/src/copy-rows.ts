import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/** A value of a row as PostgreSQL reads it; a list becomes an array of texts. JSON is given as text. */
export type CopyValue = string | number | boolean | null | readonly string[];

/** What would end a value or a row. */
const SPECIAL = /[\\\t\n\r]/;
const ALL_SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Bytes handed to the connection at once. */
const CHUNK = 1 << 20;

/**
 * Writes many rows in the transaction, by COPY: several times as fast as INSERT, and the server parses no statement.
 * @param into table and columns, `town (id, name)`, named by the program and never by data
 */
export async function copyRows(
  tx: EntityManager,
  into: string,
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const client = (await tx.queryRunner?.connect()) as pg.ClientBase | undefined;
  if (client === undefined) throw new TypeError('rows are copied in a transaction');
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const ended = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(textOf).join('\t')}\n`;
    if (chunk.length < CHUNK) continue;
    stream.write(chunk);
    chunk = '';
  }
  stream.end(chunk);
  await ended;
}

function textOf(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object') return escaped(arrayOf(value));
  return String(value);
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (sign) => ESCAPES[sign] ?? sign) : text;
}

function arrayOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
