import 'reflect-metadata';
import { resolve } from 'node:path';
import { sessionKey } from '@pobratim/access';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrap } from '@pobratim/service-defaults';
import { readSettings } from './config.js';
import { GatewayModule } from './gateway.module.js';
import { serviceDoor } from './service-door.adapter.js';

const settings = readSettings();
const module = GatewayModule.of({
  key: sessionKey(settings.DATA_DIR, settings.SESSION_KEY),
  training: settings.PURPOSE === 'training',
  portal: settings.PORTAL_DIR ?? resolve(import.meta.dirname, '../../portal/dist'),
});
const app = await NestFactory.create<NestExpressApplication>(module, { bufferLogs: true });
const door = serviceDoor({
  registry: settings.REGISTRY_URL,
  analytics: settings.ANALYTICS_URL,
  notifications: settings.NOTIFICATIONS_URL,
  reporting: settings.REPORTING_URL,
});
const service = await bootstrap(app, { service: 'gateway', doors: [door] });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
await service.listen(settings.PORT);
