import { InMemoryEventStore } from '@pobratim/event-sourcing';
import { NestFactory } from '@nestjs/core';
import { systemClock } from '@pobratim/kernel';
import { openApiDocument } from '@pobratim/service-defaults';
import { MemoryFileStore } from './files/memory-file-store.adapter.js';
import { readerHere } from './imports/note-reading/note-reader.js';
import { RegistryAppModule } from './registry-app.module.js';

/**
 * The OpenAPI document of the registry and of the identity it asks for, as it is checked in: made from the real
 * composition, which is looked at and never started.
 */
export async function registryOpenApi(): Promise<string> {
  const parts = {
    store: new InMemoryEventStore(),
    files: new MemoryFileStore(),
    reader: readerHere,
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    clock: systemClock,
    timeZone: 'Europe/Moscow',
    training: true,
    close: () => Promise.resolve(),
  };
  const app = await NestFactory.create(RegistryAppModule.of(parts, Buffer.alloc(32)), {
    logger: false,
    preview: true,
    abortOnError: false,
  });
  const document = openApiDocument(app, {
    title: 'Побратим · реестр',
    version: '1',
    description: 'Partnerships and agreements of the register, as of any pair of dates.',
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}
