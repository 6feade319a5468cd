import { deadLetterDoors, EventStreamServer } from '@pobratim/messaging';
import { besideBySchema, readModelDataSource, TypeOrmProjectionDatabase } from '@pobratim/read-models';
import { Module, type DynamicModule } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REPORTING_SCHEMA } from './migrations/migrate-reporting.adapter.js';
import { LogMoments, REPORTING_PROJECTION } from './moment/log-moments.query.js';
import { Moments } from './moment/moments.query.js';
import { PeriodsController } from './periods/periods.controller.js';
import { emptyTables, REPORTING_TABLES } from './records/records.projection.js';
import { ReportsController } from './report/reports.controller.js';
import { Reports } from './report/reports.query.js';
import { logAlarm, ReportingLife } from './reporting-life.adapter.js';
import type { ReportingParts } from './reporting-parts.adapter.js';
import { MAKING, type MakingParts } from './documents/making.js';
import { ReportingEventsController, TERRITORIES } from './told/reporting-events.controller.js';
import { directoryTerritories } from './words/place-names.js';

/** The reports, put together: which adapter stands behind which port is all here, and nowhere else. */
@Module({})
export class ReportingModule {
  /** @param parts log, store, database and the rest of what differs between a service, the standalone and a test */
  static forRoot(parts: ReportingParts): DynamicModule {
    const { clock, timeZone, training } = parts;
    const dataSource = readModelDataSource(parts.databaseUrl, {
      schema: REPORTING_SCHEMA,
      entities: [],
      application: 'reporting',
    });
    const database = new TypeOrmProjectionDatabase(dataSource);
    const stream = new EventStreamServer<EntityManager>({
      name: REPORTING_PROJECTION,
      log: parts.log,
      store: parts.store,
      database,
      reset: emptyTables,
      beside: (project) => besideBySchema({ schema: REPORTING_SCHEMA, tables: REPORTING_TABLES, project }),
      onAlarm: logAlarm,
    });
    const moments = new Moments({
      log: new LogMoments(dataSource, database),
      waitFor: (position, timeout) => stream.runner.waitFor(position, timeout),
      clock,
      timeZone,
    });
    const deadLetters = deadLetterDoors({
      service: REPORTING_PROJECTION,
      store: parts.store,
      log: parts.log,
      parked: (name) => stream.runner.parked(name),
    });
    const making: MakingParts = { clock, timeZone, training };
    return {
      module: ReportingModule,
      controllers: [PeriodsController, ReportsController, ReportingEventsController, deadLetters],
      providers: [
        { provide: TERRITORIES, useValue: directoryTerritories },
        { provide: Moments, useValue: moments },
        { provide: Reports, useValue: new Reports(dataSource, timeZone) },
        { provide: MAKING, useValue: making },
        { provide: ReportingLife, useValue: new ReportingLife({ stream, dataSource, close: parts.close }) },
      ],
      exports: [ReportingLife],
    };
  }
}
