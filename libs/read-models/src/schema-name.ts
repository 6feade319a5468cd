/** What may name a schema of read models; `_next` and `_former` are added to it. */
const SCHEMA = /^[a-z][a-z0-9_]{0,47}$/;

/**
 * A schema's name, safe in SQL without quotes.
 * @throws RangeError for anything but lower-case letters, digits and `_`
 */
export function schemaName(schema: string): string {
  if (SCHEMA.test(schema)) return schema;
  throw new RangeError(`«${schema}» cannot name a schema of read models`);
}

/**
 * Where names without a schema are looked up: the read models first, then `public`, where extensions live. Temporary
 * tables come last, so that nobody can put one before a catalogue.
 */
export function searchPath(schema: string): string {
  return `${schemaName(schema)},public,pg_temp`;
}
