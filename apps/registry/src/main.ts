import 'reflect-metadata';
import { sessionKey } from '@pobratim/access';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bootstrap } from '@pobratim/service-defaults';
import { readSettings } from './config.js';
import { RegistryAppModule } from './registry-app.module.js';
import { RegistryLife } from './registry-life.adapter.js';
import { openRegistry } from './registry-parts.adapter.js';

const settings = readSettings();
const parts = await openRegistry({
  databaseUrl: settings.DATABASE_URL,
  dataDir: settings.DATA_DIR,
  purpose: settings.PURPOSE,
  timeZone: settings.REGISTER_TIME_ZONE,
});
const module = RegistryAppModule.of(parts, sessionKey(settings.DATA_DIR, settings.SESSION_KEY));
const app = await NestFactory.create<NestExpressApplication>(module, { bufferLogs: true });
const checks = [{ name: 'read models', check: () => app.get(RegistryLife).ready() }];
const service = await bootstrap(app, { service: 'registry', checks });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
await service.listen(settings.PORT);
