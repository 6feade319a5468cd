import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { connectEventStream } from '@pobratim/messaging';
import { mailParts } from '@pobratim/notifications';
import { openRegistry, RegistryLife } from '@pobratim/registry';
import { bootstrap, type Service } from '@pobratim/service-defaults';

import { readWishes } from './command-line.js';
import { readSettings, type Settings } from './config.js';
import { listenOn } from './listen.adapter.js';
import { openLog } from './log-file.adapter.js';
import { openDatabase, type OpenDatabase } from './open-database.adapter.js';
import { openPage } from './open-page.adapter.js';
import { prepareStore } from './prepare-store.adapter.js';
import { consumersIn, StandaloneModule } from './standalone.module.js';
import { placeOf, type StorePlace } from './store-place.js';
import { bothLanguages } from './words.js';

const checkout = resolve(import.meta.dirname, '../../..');

/** Milliseconds that a start waits for the services to read what happened; a long rebuild goes on behind the page. */
const CATCHING_UP = 10_000;

/** The running product. */
export interface Running {
  readonly address: string;
  readonly place: StorePlace;
  /** Settles with its last words when our own database is gone without having been asked to stop. */
  readonly databaseEnded: Promise<string>;
  /** Services first, then the database. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Starts everything: database, migrations, services, portal. What has been started is stopped again when a later
 * step fails.
 * @param args words after `npm start --`
 * @param say shows a line to the person at the keyboard
 * @throws DomainError and ConfigurationError in words for that person
 */
export async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Running> {
  const wishes = readWishes(args);
  const settings = readSettings(environment);
  const place = placeOf(settings, wishes, checkout);
  const database = await openDatabase(place, (words) => {
    say(`${words.ru} · ${words.en}`);
  });
  let service: Service | undefined;
  const stop = async (): Promise<void> => {
    await service?.stop();
    await database.close();
  };
  try {
    service = await serviceOn(database, place, settings, say);
    const address = await listenOn(service, settings.PORT);
    if (wishes.open) openPage(address);
    return { address, place, databaseEnded: database.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serviceOn(
  database: OpenDatabase,
  place: StorePlace,
  settings: Settings,
  say: (line: string) => void,
): Promise<Service> {
  const servicesUrl = await prepareStore(database, place, settings.POSTGRES_APP_URL);
  const { folder, purpose } = place;
  const log = openLog(folder);
  // Only the first start of a training register takes that long: it writes eight years of an invented region.
  const slow = setTimeout(say, 1_000, 'Заполняю учебный реестр… · Writing the training register…');
  const { REGISTER_TIME_ZONE: timeZone } = settings;
  const opening = openRegistry({
    databaseUrl: servicesUrl,
    dataDir: folder,
    purpose,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const registry = await opening.finally(() => {
    clearTimeout(slow);
  });
  const module = StandaloneModule.of({
    place,
    registry,
    sessionKey: settings.SESSION_KEY,
    portal: resolve(checkout, 'apps/portal/dist'),
    mail: mailParts(settings),
  });
  try {
    const app = await NestFactory.create<NestExpressApplication>(module, {
      bufferLogs: true,
      abortOnError: false,
    });
    const consumers = consumersIn(app);
    for (const { life } of consumers) connectEventStream(app, life.stream);
    const checks = [
      { name: 'registry', check: () => app.get(RegistryLife).ready() },
      ...consumers.map(({ name, life }) => ({ name, check: () => life.ready() })),
    ];
    const service = await bootstrap(app, { service: 'standalone', write: log.write, checks });
    await app.startAllMicroservices();
    // Else the first look would find figures and an inbox of an empty register, and keep them.
    const { size } = await registry.store.head();
    await Promise.all(consumers.map(({ life }) => life.stream.runner.waitFor(size - 1, CATCHING_UP)));
    return service;
  } catch (error) {
    await registry.close();
    throw error;
  }
}

/** The one line of a start. */
export function readyLine({ address, place }: Running): string {
  const what = place.purpose === 'training' ? 'учебный реестр, training register' : 'реестр, register';
  return `Побратим: ${address} (${what}) · Ctrl-C – остановить, to stop`;
}

/** What is said when the database goes down under the services. */
export function databaseGone(lastWords: string): string {
  return bothLanguages({
    ru: `База данных остановилась, поэтому программа завершается. Всё, что было подтверждено, сохранено. Запустите программу снова. Последние слова базы данных:\n${lastWords}`,
    en: 'The database has stopped, so the program ends. Everything that was acknowledged is kept. Start again.',
  });
}
