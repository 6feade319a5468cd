import { deadLetterDoors } from '@pobratim/messaging';
import { readModelDataSource } from '@pobratim/read-models';
import { Module, type DynamicModule } from '@nestjs/common';
import { AnalyticsLife } from './analytics-life.adapter.js';
import type { AnalyticsParts } from './analytics-parts.adapter.js';
import { analyticsStream } from './delivery/analytics-stream.adapter.js';
import { ANALYTICS, DeliveredEventsController, TERRITORIES } from './delivery/delivered-events.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { Figures } from './figures/figures.query.js';
import { Delivered } from './moment/delivered.query.js';
import { Moments } from './moment/moments.query.js';
import { RowsController } from './rows/rows.controller.js';
import { Rows } from './rows/rows.query.js';
import { directoryTerritories } from './territories.js';
import { TRAINING } from './training.js';

/** The figures, put together: which adapter stands behind which port is all here. */
@Module({})
export class AnalyticsModule {
  /** @param parts database, log and the rest of what differs between a service, the standalone and a test */
  static forRoot(parts: AnalyticsParts): DynamicModule {
    const { log, store, clock, timeZone, training, close } = parts;
    const dataSource = readModelDataSource(parts.databaseUrl, {
      schema: ANALYTICS,
      entities: [],
      application: ANALYTICS,
    });
    const stream = analyticsStream({ dataSource, log, store });
    const moments = new Moments({
      delivered: new Delivered(dataSource, ANALYTICS),
      head: () => log.head(),
      waitFor: (position, timeout) => stream.runner.waitFor(position, timeout),
      clock,
      timeZone,
    });
    const deadLetters = deadLetterDoors({
      service: ANALYTICS,
      store,
      log,
      parked: (name) => stream.runner.parked(name),
    });
    return {
      module: AnalyticsModule,
      controllers: [DeliveredEventsController, FiguresController, RowsController, deadLetters],
      providers: [
        { provide: TERRITORIES, useValue: directoryTerritories },
        { provide: TRAINING, useValue: training },
        { provide: Moments, useValue: moments },
        { provide: Figures, useValue: new Figures(dataSource) },
        { provide: Rows, useValue: new Rows(dataSource) },
        { provide: AnalyticsLife, useValue: new AnalyticsLife({ stream, dataSource, close }) },
      ],
      exports: [AnalyticsLife],
    };
  }
}
