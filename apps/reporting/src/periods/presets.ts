import type { Message } from '@pobratim/kernel';
import { z } from 'zod';
import data from './period-presets.json' with { type: 'json' };

const Words = z.strictObject({ ru: z.string(), en: z.string() });
const Day = z.iso.date().nullable();

/** A kind of period that reports are usually made for. A rule, so it is data: `validFrom`, `validTo` say since when it holds. */
const Preset = z.strictObject({
  code: z.string().regex(/^[A-Z_]+$/),
  name: Words,
  ground: Words,
  validFrom: Day,
  validTo: Day,
  periods: z.array(
    z.strictObject({
      begins: z.string().regex(/^\d{2}-\d{2}$/),
      months: z.int().min(1).max(12),
      title: Words,
    }),
  ),
});
export type Preset = z.infer<typeof Preset>;

/** The presets as they are checked in; another meaning is another entry with days of its own, never an edit. */
export const PRESETS: readonly Preset[] = z
  .strictObject({ version: z.int(), presets: z.array(Preset) })
  .parse(data).presets;

/** A period of a report: days, the first included, the last not. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A period made from a preset, with its name. */
export interface NamedPeriod extends Period {
  readonly title: Message;
}

/**
 * The periods of a preset that have begun by a day, newest first; only those that begin while the preset holds.
 * @param today `YYYY-MM-DD`
 * @param years how many calendar years back, this one included
 */
export function periodsOf(preset: Preset, today: string, years: number): readonly NamedPeriod[] {
  const thisYear = Number(today.slice(0, 4));
  const found: NamedPeriod[] = [];
  for (let year = thisYear - years + 1; year <= thisYear; year += 1) {
    for (const { begins, months, title } of preset.periods) {
      const from = `${String(year).padStart(4, '0')}-${begins}`;
      const named = {
        ru: title.ru.replace('{year}', String(year)),
        en: title.en.replace('{year}', String(year)),
      };
      if (from <= today && holds(preset, from))
        found.push({ from, to: monthsLater(from, months), title: named });
    }
  }
  return found.reverse();
}

/** The name of a period, where it is one of a preset. */
export function titleOf({ from, to }: Period, presets: readonly Preset[] = PRESETS): Message | null {
  const found = presets.flatMap((preset) => periodsOf(preset, from, 1));
  return found.find((one) => one.from === from && one.to === to)?.title ?? null;
}

function holds({ validFrom, validTo }: Preset, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

function monthsLater(day: string, months: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month - 1 + months, Number(day.slice(8)))).toISOString().slice(0, 10);
}
