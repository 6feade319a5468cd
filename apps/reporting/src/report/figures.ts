import type { Count, Figures, ReportRow, Report, TerritoryFigures } from '../shapes/report.js';
import { regionName } from '../words/place-names.js';

const MEMBER = { CONCLUDED: 'concluded', ENDED: 'ended', CHANGED: 'changed' } as const;
const CERTAINTY = { CERTAIN: 'certain', POSSIBLE: 'possible', UNDATED: 'undated' } as const;

const noCount = (): Count => ({ certain: 0, possible: 0, undated: 0 });

/** How many of each; only what certainly belongs to the period is counted as such. */
export function figuresOf(rows: readonly ReportRow[]): Figures {
  const figures = { concluded: noCount(), ended: noCount(), changed: noCount() };
  for (const { chapter, certainty } of rows) figures[MEMBER[chapter]][CERTAINTY[certainty]] += 1;
  return figures;
}

/** The counted rows of each sort, the most frequent first. */
export function sortsOf(rows: readonly ReportRow[]): Report['sorts'] {
  const counts = new Map<string, Report['sorts'][number]>();
  for (const { chapter, sort, certainty } of rows) {
    if (certainty !== 'CERTAIN') continue;
    const key = `${chapter} ${sort}`;
    const before = counts.get(key)?.certain ?? 0;
    counts.set(key, { chapter, sort, certain: before + 1 });
  }
  return [...counts.values()].sort((a, b) => b.certain - a.certain || (a.sort < b.sort ? -1 : 1));
}

interface Place {
  readonly region: string | null;
  readonly municipality: string | null;
  readonly name: TerritoryFigures['name'];
}

/** The figures of each region and of each municipality in it. Rows without a Russian party of a known place come last. */
export function territoriesOfReport(rows: readonly ReportRow[]): readonly TerritoryFigures[] {
  const places = new Map<string, Place & { readonly rows: ReportRow[] }>();
  for (const row of rows) {
    for (const [key, place] of placesOf(row)) {
      const found = places.get(key) ?? { ...place, rows: [] };
      found.rows.push(row);
      places.set(key, found);
    }
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { region, municipality, name, rows: own }]) => ({
      ...{ region, municipality, name },
      figures: figuresOf(own),
    }));
}

/** The places of a row, each once, by a key that orders them: a region, then what lies in it. */
function placesOf(row: ReportRow): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { side, region, oktmo, id, name } of row.parties) {
    if (side !== 'RU') continue;
    const order = region ?? '~';
    places.set(order, { region, municipality: null, name: regionName(region) });
    places.set(`${order} ${name} ${id}`, { region, municipality: oktmo ?? id, name: { ru: name, en: name } });
  }
  if (places.size === 0) places.set('~', { region: null, municipality: null, name: regionName(null) });
  return places;
}
