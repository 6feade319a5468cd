import type { Message } from '@pobratim/kernel';

/** What a command of the operator has to say. */
export interface Told {
  /** For `--json`: one object, stable names. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** For people. */
  readonly words: Message;
  /** 0 when all is well, which is what it is when left out; 2 when a fault was found. */
  readonly exitCode?: 0 | 2;
}

/** A progress bar, or nothing where nobody looks. */
export type Progress = (label: Message) => {
  readonly show: (done: number, of: number) => void;
  readonly end: () => void;
};

/** Columns under each other, for people. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          typeof cell === 'number'
            ? String(cell).padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
