import type { VisibleScope } from '@pobratim/access';
import type { DataSource } from 'typeorm';
import { AggregateVersion } from '../read-models/aggregate-version.row.js';
import { ImportRowRecord } from './import.row.js';

/** An import of the list, with what its sender called the file. */
export interface ListedImport {
  readonly row: ImportRowRecord;
  readonly fileName: string | null;
}

/** At most so many, the latest first: nobody scrolls further, search finds the rest. */
const MOST = 200;

/** The list of imports that a person may see. */
export class Imports {
  constructor(private readonly dataSource: DataSource) {}

  async list({ levels, region, oktmoPrefix }: VisibleScope): Promise<readonly ListedImport[]> {
    const { entities, raw } = await this.dataSource
      .getRepository(ImportRowRecord)
      .createQueryBuilder('import')
      .leftJoin(
        AggregateVersion,
        'document',
        `document.category = 'source-document' and document.id = import.sourceDocument and upper_inf(document.known)`,
      )
      .addSelect(`document.state ->> 'fileName'`, 'file_name')
      .where(`:everywhere or import.region = :region or import.territory like :prefix`, {
        everywhere: levels.includes('INTERNAL'),
        region,
        prefix: oktmoPrefix === null ? null : `${oktmoPrefix}%`,
      })
      .orderBy('import.position', 'DESC')
      .limit(MOST)
      .getRawAndEntities<{ file_name: string | null }>();
    return entities.map((row, at) => ({ row, fileName: raw[at]?.file_name ?? null }));
  }
}
