import { InMemoryEventStore } from '@pobratim/event-sourcing';
import { NestFactory } from '@nestjs/core';
import { systemClock } from '@pobratim/kernel';
import { StoreLog } from '@pobratim/messaging';
import { openApiDocument } from '@pobratim/service-defaults';
import { ReportingModule } from './reporting.module.js';

/** The OpenAPI document of the reports, as it is checked in: made from the real composition, which is never started. */
export async function reportingOpenApi(): Promise<string> {
  const store = new InMemoryEventStore();
  const module = ReportingModule.forRoot({
    log: new StoreLog(store),
    store,
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    clock: systemClock,
    timeZone: 'Europe/Moscow',
    training: true,
    close: () => Promise.resolve(),
  });
  const app = await NestFactory.create(module, { logger: false, preview: true, abortOnError: false });
  const document = openApiDocument(app, {
    title: 'Побратим · отчётность',
    version: '1',
    description: 'What was concluded, ended and changed in a period, as of any pair of dates.',
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}
