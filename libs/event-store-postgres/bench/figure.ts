import { availableParallelism, loadavg } from 'node:os';

/** One line of JSON for whoever compares runs. */
export interface Figure {
  readonly name: string;
  /** Ours against the baseline, so that more is better; `null` where there is no baseline. */
  readonly ratio: number | null;
  readonly baseline: number | null;
  readonly ours: number;
  readonly unit: string;
  readonly goal: string;
  readonly [more: string]: unknown;
}

/** Whether this run shall end within a minute. */
export const quick = process.argv.includes('--quick');

/** Says a figure, rounded to what a shared machine can know. */
export function tell(figure: Figure): void {
  const rounded = Object.entries(figure).map(([name, value]) => [
    name,
    typeof value === 'number' ? Number(value.toPrecision(3)) : value,
  ]);
  const machine = { cores: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) };
  process.stdout.write(`${JSON.stringify({ ...Object.fromEntries(rounded), ...machine, quick })}\n`);
}

/** The middle one; a disturbed round does not move it. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0.99 for the value that one in a hundred exceeds */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/**
 * Measures several ways in turn, round after round, so that whatever else the machine does meets all of them. The
 * order turns with each round; the first round warms and is not counted.
 * @returns for each way the measured values in the order of rounds
 */
export async function interleaved<Name extends string>(
  ways: Readonly<Record<Name, () => Promise<number>>>,
  rounds = 5,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(ways) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const value = await ways[name]();
      if (round > 0) measured[name].push(value);
    }
  }
  return measured;
}

/** The median of the rounds' own ratios: within a round both sides met the same machine. */
export function ratioOf(ours: readonly number[], baseline: readonly number[]): number {
  return median(ours.map((value, round) => value / (baseline[round] ?? NaN)));
}
