import { TRAINING_REGION } from '@pobratim/access';
import { countryByKey, regionByCode } from '@pobratim/place-directory';
import type { DataSource } from 'typeorm';
import { nameOn, type Party } from '../parties/party.js';
import type { Moment } from '../shapes/moment.js';
import type { Words } from '../shapes/primitives.js';

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region' });

/** The name of a country by its key (ISO alpha-2, else OKSM number). */
export function countryName(key: string): Words {
  if (key === 'UNKNOWN') return { ru: 'страна не указана', en: 'country not stated' };
  const country = countryByKey(key);
  const ru = country?.name ?? key;
  const alpha2 = country?.alpha2 ?? (/^[A-Z]{2}$/.test(key) ? key : null);
  return { ru, en: alpha2 === null ? ru : (ENGLISH.of(alpha2) ?? ru) };
}

/** The name of a Russian region; its English form is not in the directory yet. */
export function regionName(code: string): Words {
  if (code === TRAINING_REGION) return { ru: 'Приозёрная область', en: 'Priozyornaya Region' };
  const name = regionByCode(code)?.name ?? code;
  return { ru: name, en: name };
}

/** Names of municipalities that facets count: what they were called at the moment, by OKTMO or id. */
export async function municipalityNames(
  dataSource: DataSource,
  keys: readonly string[],
  { knownAt, validOn }: Pick<Moment, 'knownAt' | 'validOn'>,
): Promise<ReadonlyMap<string, Words>> {
  const found = await dataSource.query<{ id: string; state: Party }[]>(
    `select id, state from aggregate_version
     where category = 'party' and known @> $2::bigint
       and (state->>'oktmo' = any($1::text[]) or id = any(array(select key::uuid from unnest($1::text[]) key where length(key) = 36)))`,
    [keys, knownAt - 1],
  );
  return new Map(
    found.map(({ id, state }) => {
      const name = nameOn(state, validOn).value;
      return [state.oktmo ?? id, { ru: name, en: name }];
    }),
  );
}
