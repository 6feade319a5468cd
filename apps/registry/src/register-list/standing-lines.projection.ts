import { copyRows, type CopyValue } from '@pobratim/read-models';
import type { EntityManager } from 'typeorm';
import { textOfDrawn } from './lines-of-cluster.js';
import { sameLineText } from './same-line-text.js';
import type { RegisterLine } from './register-line.js';

/** A line that stands at some position of a batch. */
interface Standing {
  readonly line: RegisterLine;
  /** From which position it is known. */
  readonly since: number;
  /** Where its row lies, `null` while it has none. */
  readonly ctid: string | null;
}

interface StoredLine extends RegisterLine {
  readonly ctid: string;
  readonly since: string;
}

const INTO = `register_line (known, unit, id, valid, audience, scope, partnership, parties, countries, regions,
  municipalities, kinds, decades, legal, activity, "position", evidence, level, domestic, removed, undated, by_date,
  by_title, by_number, by_entry, documents, words, line)`;

/**
 * The lines of the register that a batch of events redraws: read once, compared in memory, written at the end. Exactly
 * the rows that `writeLines` writes event by event.
 */
export class StandingLines {
  /** As the table has them, by partnership and the text of the row, until the partnership is drawn first. */
  readonly #stored = new Map<string, Map<string, Standing>>();
  /** As drawn last, by partnership, then by the line's text. */
  readonly #standing = new Map<string, Map<string, Standing>>();
  readonly #ended: { readonly ctid: string; readonly position: number }[] = [];
  readonly #rows: CopyValue[][] = [];

  constructor(private readonly tx: EntityManager) {}

  /** Reads what stands for these partnerships. */
  async load(partnerships: readonly string[]): Promise<void> {
    const stored = await this.tx.query<StoredLine[]>(
      `select ctid::text, lower(known) as since, unit, id, lower(valid)::text as "validFrom",
         upper(valid)::text as "validTo", audience, scope, partnership, parties, countries, regions, municipalities,
         kinds, decades, legal, activity, "position", evidence, level, domestic, removed, undated,
         by_date as "byDate", by_title as "byTitle", by_number as "byNumber", by_entry as "byEntry", documents, words, line
       from register_line where partnership = any($1::uuid[]) and upper_inf(known)`,
      [partnerships],
    );
    for (const { ctid, since, ...line } of stored) {
      const lines = this.#stored.get(line.partnership) ?? new Map<string, Standing>();
      lines.set(sameLineText(line), { line, since: Number(since), ctid });
      this.#stored.set(line.partnership, lines);
    }
  }

  /** What a partnership looks like from a position on. */
  replace(partnership: string, lines: readonly RegisterLine[], position: number): void {
    const before = this.#standing.get(partnership);
    const stored = this.#stored.get(partnership);
    const after = new Map<string, Standing>();
    for (const line of lines) {
      const text = textOfDrawn(line);
      const found = before?.get(text) ?? (stored && takenFrom(stored, sameLineText(line)));
      after.set(text, found ?? { line, since: position, ctid: null });
    }
    for (const [text, standing] of before ?? []) if (!after.has(text)) this.#end(standing, position);
    for (const standing of stored?.values() ?? []) this.#end(standing, position);
    this.#stored.delete(partnership);
    this.#standing.set(partnership, after);
  }

  /** Ends the rows of lines that do not stand any more, and writes the new ones. */
  async write(): Promise<void> {
    if (this.#ended.length > 0)
      await this.tx.query(
        `update register_line line set known = int8range(lower(known), ended.position)
         from unnest($1::text[]::tid[], $2::bigint[]) as ended (ctid, position) where line.ctid = ended.ctid`,
        [this.#ended.map(({ ctid }) => ctid), this.#ended.map(({ position }) => position)],
      );
    for (const lines of this.#standing.values())
      for (const { line, since, ctid } of lines.values())
        if (ctid === null) this.#rows.push(rowOf(line, `[${since},)`));
    await copyRows(this.tx, INTO, this.#rows);
  }

  #end({ line, since, ctid }: Standing, position: number): void {
    if (ctid === null) this.#rows.push(rowOf(line, `[${since},${position})`));
    else this.#ended.push({ ctid, position });
  }
}

function takenFrom(stored: Map<string, Standing>, text: string): Standing | undefined {
  const found = stored.get(text);
  stored.delete(text);
  return found;
}

function rowOf(line: RegisterLine, known: string): CopyValue[] {
  const { validFrom, validTo } = line;
  return [
    known,
    line.unit,
    line.id,
    `[${validFrom ?? ''},${validTo ?? ''})`,
    line.audience,
    line.scope,
    line.partnership,
    line.parties,
    line.countries,
    line.regions,
    line.municipalities,
    line.kinds,
    line.decades,
    line.legal,
    line.activity,
    line.position,
    line.evidence,
    line.level,
    line.domestic,
    line.removed,
    line.undated,
    line.byDate,
    line.byTitle,
    line.byNumber,
    line.byEntry,
    line.documents,
    line.words,
    JSON.stringify(line.line),
  ];
}
