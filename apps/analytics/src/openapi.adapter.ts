import { InMemoryEventStore } from '@pobratim/event-sourcing';
import { systemClock } from '@pobratim/kernel';
import { StoreLog } from '@pobratim/messaging';
import { NestFactory } from '@nestjs/core';
import { openApiDocument } from '@pobratim/service-defaults';
import { AnalyticsModule } from './analytics.module.js';

/**
 * The OpenAPI document of the figures, as it is checked in: made from the real composition, which is looked at and
 * never started.
 */
export async function analyticsOpenApi(): Promise<string> {
  const store = new InMemoryEventStore();
  const parts = {
    log: new StoreLog(store),
    store,
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    clock: systemClock,
    timeZone: 'Europe/Moscow',
    training: true,
    close: () => Promise.resolve(),
  };
  const app = await NestFactory.create(AnalyticsModule.forRoot(parts), {
    logger: false,
    preview: true,
    abortOnError: false,
  });
  const document = openApiDocument(app, {
    title: 'Побратим · показатели',
    version: '1',
    description:
      'Counts of partnerships and agreements, as of any pair of dates; every number leads to its rows.',
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}
