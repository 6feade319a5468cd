import type { DataSource } from 'typeorm';

/** Which events put something right. */
export class Corrections {
  constructor(private readonly dataSource: DataSource) {}

  /** Of these events the ones that name an event they correct. */
  async among(events: readonly string[]): Promise<ReadonlySet<string>> {
    if (events.length === 0) return new Set();
    const found = await this.dataSource.query<{ event: string }[]>(
      `select entry->>'eventId' as event from history_entry
       where entry->>'eventId' = any($1::text[]) and entry->>'corrects' is not null`,
      [events],
    );
    return new Set(found.map(({ event }) => event));
  }
}
