import type { DataSource } from 'typeorm';
import type { Category, Kind, RecordRef } from '../vocabulary/kinds.js';
import type { Reader } from './reader.js';

/** A record somebody does not want to hear of; its name only where they may see it. */
export interface MutedRecord extends RecordRef {
  readonly number: string | null;
  readonly title: string | null;
}

/** What a person has muted. */
export interface Mutes {
  readonly kinds: readonly Kind[];
  readonly records: readonly MutedRecord[];
}

interface Row {
  readonly record_category: Category;
  readonly record_id: string;
  readonly number: string | null;
  readonly title: string | null;
}

/** Reads what people have muted. */
export class MutesQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of({ inbox, office, own }: Reader): Promise<Mutes> {
    const kinds = await this.dataSource.query<{ kind: Kind }[]>(
      'select kind from muted_kind where inbox = $1 order by kind',
      [inbox],
    );
    const records = await this.dataSource.query<Row[]>(
      `select m.record_category, m.record_id, k.state ->> 'number' as number, k.state ->> 'title' as title
       from muted_record m left join known_record k on k.category = m.record_category and k.id = m.record_id
         and (k.state -> 'keeper' ->> 'office' = $2 or k.scope && $3::text[])
       where m.inbox = $1 order by m.position desc`,
      [inbox, office, own === null ? [] : [own]],
    );
    return {
      kinds: kinds.map(({ kind }) => kind),
      records: records.map((row) => ({
        category: row.record_category,
        id: row.record_id,
        number: row.number,
        title: row.title,
      })),
    };
  }
}
