import { InMemoryEventStore } from '@pobratim/event-sourcing';
import { StoreLog } from '@pobratim/messaging';
import { NestFactory } from '@nestjs/core';
import { openApiDocument } from '@pobratim/service-defaults';
import { NotificationsAppModule } from './notifications-app.module.js';
import { notificationsParts } from './notifications-parts.adapter.js';

/**
 * The OpenAPI document of the notifications and of the identity they ask for, as it is checked in: made from the real
 * composition, which is looked at and never started.
 */
export async function notificationsOpenApi(): Promise<string> {
  const store = new InMemoryEventStore();
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/nothing';
  const parts = notificationsParts({ databaseUrl, log: new StoreLog(store), store, training: true });
  const app = await NestFactory.create(NotificationsAppModule.of(parts, Buffer.alloc(32)), {
    logger: false,
    preview: true,
    abortOnError: false,
  });
  const document = openApiDocument(app, {
    title: 'Побратим · уведомления',
    version: '1',
    description: 'What happened in one’s office and territory, and what one has read of it.',
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}
