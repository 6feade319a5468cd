import 'reflect-metadata';
import { sessionKey } from '@pobratim/access';
import { PostgresEventStore } from '@pobratim/event-store-postgres';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { systemClock } from '@pobratim/kernel';
import { connectEventStream, KafkaLog, kafkaConnection } from '@pobratim/messaging';
import { bootstrap } from '@pobratim/service-defaults';
import { readSettings } from './config.js';
import { ReportingAppModule } from './reporting-app.module.js';
import { ReportingLife } from './reporting-life.adapter.js';
import type { ReportingParts } from './reporting-parts.adapter.js';

const settings = readSettings();
const { DATABASE_URL: databaseUrl, PURPOSE: purpose } = settings;
const store = await PostgresEventStore.open({ url: databaseUrl, purpose });
const parts: ReportingParts = {
  // What happened is learned from Kafka; the store is asked for an operator's orders only.
  log: new KafkaLog({ kafka: kafkaConnection(settings, 'reporting'), group: 'reporting' }),
  store,
  databaseUrl,
  clock: systemClock,
  timeZone: settings.REGISTER_TIME_ZONE,
  training: purpose === 'training',
  close: () => store.close(),
};
const module = ReportingAppModule.of(parts, sessionKey(settings.DATA_DIR, settings.SESSION_KEY));
const app = await NestFactory.create<NestExpressApplication>(module, { bufferLogs: true });
const life = app.get(ReportingLife);
connectEventStream(app, life.stream);
const checks = [{ name: 'read models', check: () => life.ready() }];
const service = await bootstrap(app, { service: 'reporting', checks });
await app.startAllMicroservices();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
await service.listen(settings.PORT);
