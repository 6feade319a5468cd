import { administer } from './administer.js';

/** Databases of spec files carry this beginning, templates the other. */
export const specPrefix = 'spec_';
export const templatePrefix = 'template_of_';

/** How many templates of earlier runs are worth their place: a few branches with different migrations. */
const templatesKept = 4;

/** Drops the databases of spec files that were killed, and templates nobody will ask for. */
export async function dropLeftovers(url: string): Promise<void> {
  await administer(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database
        where starts_with(datname, $1) or starts_with(datname, $2) order by oid desc`,
      [specPrefix, templatePrefix],
    );
    const templates = rows.filter(({ name }) => name.startsWith(templatePrefix));
    const superfluous = templates
      .slice(templatesKept)
      .concat(rows.filter(({ name }) => name.startsWith(specPrefix)));
    for (const { name } of superfluous) {
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    }
  });
}
