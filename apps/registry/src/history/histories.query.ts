import type { DataSource } from 'typeorm';
import { HistoryEntryRow } from './history-entry.row.js';

/** Aggregates whose events make a history: their ids by category. */
export interface HistorySubjects {
  readonly agreements: readonly string[];
  readonly partnerships: readonly string[];
  readonly parties: readonly string[];
}

/** At most so many entries in one answer; a record with more is one that a machine keeps. */
const MOST = 2_000;

/** Lines of histories as they were known at a size of the log. */
export class Histories {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of the log. */
  async of(
    { agreements, partnerships, parties }: HistorySubjects,
    size: number,
  ): Promise<readonly HistoryEntryRow[]> {
    return this.dataSource
      .getRepository(HistoryEntryRow)
      .createQueryBuilder('entry')
      .where('entry.position < :size', { size })
      .andWhere(
        `((entry.category = 'agreement' and entry.id = any(:agreements::uuid[]))
          or (entry.category = 'partnership' and entry.id = any(:partnerships::uuid[]))
          or (entry.category = 'party' and entry.id = any(:parties::uuid[])))`,
        { agreements, partnerships, parties },
      )
      .orderBy('entry.position')
      .limit(MOST)
      .getMany();
  }

  /** Ids of documents of which something was read from a source document; not more than are worth asking about. */
  async agreementsOn(sourceDocument: string): Promise<readonly string[]> {
    const found = await this.dataSource
      .getRepository(HistoryEntryRow)
      .createQueryBuilder('entry')
      .select('distinct entry.id', 'id')
      .where(`entry.category = 'agreement' and entry.entry->'ground'->>'document' = :sourceDocument`, {
        sourceDocument,
      })
      .limit(500)
      .getRawMany<{ id: string }>();
    return found.map(({ id }) => id);
  }
}
