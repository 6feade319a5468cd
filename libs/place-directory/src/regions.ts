import { NameIndex } from './name-index.js';
import { once, readTable } from './tables.js';

/** A subject of the Russian Federation. */
export interface Region {
  /** Two digits, as on number plates and in the register's numbers. */
  readonly code: string;
  readonly iso: string | null;
  /** First digits of the OKTMO codes of its municipalities: two, or three for an okrug inside another region. */
  readonly oktmoPrefix: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly federalDistrict: string | null;
}

/** A region found in a text and how many words its name took. */
export interface RegionMatch {
  readonly region: Region;
  readonly length: number;
}

const table = once(() =>
  readTable('regions.tsv').map(([code = '', iso, oktmoPrefix = '', name = '', names, district]): Region => {
    const others = (names ?? '').split('|').filter((one) => one !== '');
    return {
      code,
      iso: iso === undefined || iso === '' ? null : iso,
      oktmoPrefix,
      name,
      names: others,
      federalDistrict: district === undefined || district === '' ? null : district,
    };
  }),
);

const index = once(() => {
  const names = new NameIndex();
  for (const [id, region] of table().entries())
    for (const name of [region.name, ...region.names]) {
      names.add(name, id);
      if (name.endsWith('область')) names.add(name.replace('область', 'обл'), id);
      if (name.startsWith('Республика ')) names.add(name.replace('Республика', 'Респ'), id);
    }
  return names;
});

const byPrefix = once(() => new Map(table().map((region) => [region.oktmoPrefix, region])));

/** Every region. */
export function regions(): readonly Region[] {
  return table();
}

/** The region with a code. */
export function regionByCode(code: string): Region | null {
  return table().find((region) => region.code === code) ?? null;
}

/** The longest region name that the words begin with, in any case. */
export function matchRegion(words: readonly string[]): RegionMatch | null {
  let best: RegionMatch | null = null;
  for (const match of index().match(words)) {
    const region = table()[match.id];
    if (region && (!best || match.length > best.length)) best = { region, length: match.length };
  }
  return best;
}

/** The region that a name as a whole stands for, in any case. */
export function regionByName(name: string): Region | null {
  const words = name.split(/[-–\s\u00a0]+/u).filter((word) => word !== '');
  const match = matchRegion(words);
  return match?.length === words.length ? match.region : null;
}

/** The region of an OKTMO code: the longest prefix decides (Ненецкий 118, ХМАО 718, ЯНАО 719). */
export function regionByOktmo(oktmo: string): Region | null {
  return byPrefix().get(oktmo.slice(0, 3)) ?? byPrefix().get(oktmo.slice(0, 2)) ?? null;
}
