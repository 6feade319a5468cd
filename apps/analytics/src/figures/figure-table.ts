import type { Dimension } from '../shapes/dimensions.js';
import type { FigureAxis, FigureCell } from '../shapes/figures.js';
import { DIMENSION_WORDS } from '../words/dimension-words.js';

interface CountOf {
  readonly value: string;
  readonly count: number;
}

/** Values that say «not known» or «none» stand last, whatever their number. */
const LAST = ['UNKNOWN', 'NONE'];

/** A dimension with its values in words: decades in time, others by number, most first. */
export function axisOf(dimension: Dimension, counts: readonly CountOf[]): FigureAxis {
  const { value: wordsOf } = DIMENSION_WORDS[dimension];
  const values = [...counts].sort(
    (a, b) =>
      LAST.indexOf(a.value) - LAST.indexOf(b.value) ||
      (dimension === 'decade' ? 0 : b.count - a.count) ||
      (a.value < b.value ? -1 : 1),
  );
  return { dimension, values: values.map((one) => ({ ...one, label: wordsOf(one.value) })) };
}

/** The cells in the order of rows, then of columns. */
export function orderedCells(
  cells: readonly FigureCell[],
  rows: FigureAxis,
  columns: FigureAxis | null,
): FigureCell[] {
  const place = (axis: FigureAxis | null): ReadonlyMap<string, number> =>
    new Map((axis?.values ?? []).map(({ value }, at) => [value, at]));
  const [rowAt, columnAt] = [place(rows), place(columns)];
  const at = ({ row, column }: FigureCell): readonly [number, number] => [
    rowAt.get(row) ?? 0,
    columnAt.get(column) ?? 0,
  ];
  return [...cells].sort((a, b) => {
    const [one, other] = [at(a), at(b)];
    return one[0] - other[0] || one[1] - other[1];
  });
}
