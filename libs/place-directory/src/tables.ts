import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Reads a table that lies beside this file: the rows after the heading, cut at tabs. */
export function readTable(name: string): readonly (readonly string[])[] {
  return rowsOf(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')).slice(1);
}

/** Reads a packed table without a heading: its lines, not yet cut. */
export function readPackedLines(name: string): readonly string[] {
  return gunzipSync(readFileSync(new URL(`./data/${name}`, import.meta.url)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** A value worked out on first use and kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
