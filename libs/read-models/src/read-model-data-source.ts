import { DataSource, type DataSourceOptions } from 'typeorm';
import { schemaName, searchPath } from './schema-name.js';

/** Where a service's read models are, and who reads them. */
export interface ReadModelOptions {
  /** The service's own schema. */
  readonly schema: string;
  /** Row classes, which name tables without a schema. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own word for a class.
  readonly entities: readonly Function[];
  /** As PostgreSQL shows the connection: `pobratim <application>`. */
  readonly application: string;
  /** Connections, at most; 6 when not given. */
  readonly poolSize?: number;
}

/** A data source that knows its schema, because checkpoints must be found also while another schema is written. */
export class ReadModelDataSource extends DataSource {
  constructor(
    options: DataSourceOptions,
    readonly schema: string,
  ) {
    super(options);
  }
}

/**
 * Connections to the read models of one service. Entities and SQL name tables without a schema: the search path of the
 * connection decides, so the same statements write the version that serves and the one that is built beside it. Tables
 * come from migrations alone; nothing here makes or changes one.
 * @param url address of the database for the role `pobratim_app`
 */
export function readModelDataSource(url: string, options: ReadModelOptions): DataSource {
  const { schema, entities, application, poolSize = 6 } = options;
  return new ReadModelDataSource(
    {
      type: 'postgres',
      url,
      entities: [...entities],
      synchronize: false,
      migrationsRun: false,
      logging: false,
      applicationName: `pobratim ${application}`,
      poolSize,
      extra: { options: `-c search_path=${searchPath(schema)}` },
    },
    schemaName(schema),
  );
}

/**
 * The schema of a data source of {@link readModelDataSource}.
 * @throws TypeError for another one, whose search path nobody knows
 */
export function schemaOf(dataSource: DataSource): string {
  if (dataSource instanceof ReadModelDataSource) return dataSource.schema;
  throw new TypeError('not a data source of read models: make it with readModelDataSource');
}
