import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { kafkaConnection } from '@pobratim/messaging';
import { bootstrap } from '@pobratim/service-defaults';
import { readSettings } from './config.js';
import { relayReady } from './ready.js';
import { relayMetrics } from './relay-metrics.js';
import { openRelay } from './relay-parts.adapter.js';
import { RelayModule } from './relay.module.js';

const settings = readSettings();
const open = await openRelay({
  databaseUrl: settings.DATABASE_URL,
  kafka: kafkaConnection(
    { ...settings, KAFKA_USER: settings.KAFKA_USER, KAFKA_PASSWORD: settings.KAFKA_PASSWORD },
    'relay',
  ),
  purpose: settings.PURPOSE,
  pace: { watermarkEvery: settings.WATERMARK_SECONDS * 1_000 },
});
const app = await NestFactory.create<NestExpressApplication>(RelayModule.forRoot(open), { bufferLogs: true });
const service = await bootstrap(app, {
  service: 'relay',
  checks: [{ name: 'relay', check: () => relayReady(open.relay) }],
  metrics: [relayMetrics(open)],
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
await service.listen(settings.PORT);
