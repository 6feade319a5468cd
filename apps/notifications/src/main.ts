import 'reflect-metadata';
import { sessionKey } from '@pobratim/access';
import { PostgresEventStore } from '@pobratim/event-store-postgres';
import { connectEventStream, KafkaLog, kafkaConnection } from '@pobratim/messaging';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrap } from '@pobratim/service-defaults';
import { readSettings } from './config.js';
import { mailParts } from './mail/mail-settings.adapter.js';
import { NotificationsAppModule } from './notifications-app.module.js';
import { NotificationsLife } from './notifications-life.adapter.js';
import { notificationsParts } from './notifications-parts.adapter.js';

const settings = readSettings();
const { DATABASE_URL: databaseUrl, PURPOSE: purpose } = settings;
const store = await PostgresEventStore.open({ url: databaseUrl, purpose });
const parts = notificationsParts({
  databaseUrl,
  // The store is written to; what happened is learned from Kafka.
  store,
  log: new KafkaLog({ kafka: kafkaConnection(settings, 'notifications'), group: 'notifications' }),
  training: purpose === 'training',
  timeZone: settings.REGISTER_TIME_ZONE,
  mail: mailParts(settings),
  close: () => store.close(),
});
const module = NotificationsAppModule.of(parts, sessionKey(settings.DATA_DIR, settings.SESSION_KEY));
const app = await NestFactory.create<NestExpressApplication>(module, { bufferLogs: true });
connectEventStream(app, parts.stream);
const checks = [{ name: 'read models', check: () => app.get(NotificationsLife).ready() }];
const service = await bootstrap(app, { service: 'notifications', checks });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
// Inboxes are answered from what is there, also while the broker is away.
await service.listen(settings.PORT);
await app.startAllMicroservices();
