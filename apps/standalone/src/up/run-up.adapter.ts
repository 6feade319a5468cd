import { join, resolve } from 'node:path';
import { startKafka, type RunningKafka } from '@pobratim/embedded-kafka';
import { freePorts } from '@pobratim/owned-process';
import { migrateRelay } from '@pobratim/relay';

import { readSettings } from '../config.js';
import { openDatabase } from '../open-database.adapter.js';
import { openPage } from '../open-page.adapter.js';
import { prepareStore } from '../prepare-store.adapter.js';
import { placeOf, type StorePlace } from '../store-place.js';
import { ServiceProcess } from './service-process.adapter.js';
import { addressOf, environmentOf, SERVICES, type ServiceName, type Surroundings } from './services.js';
import { readUpWishes } from './wishes.js';

const checkout = resolve(import.meta.dirname, '../../../..');

/** The distributed system on this machine. */
export interface RunningSystem {
  /** Of the page. */
  readonly address: string;
  readonly place: StorePlace;
  readonly services: ReadonlyMap<ServiceName, ServiceProcess>;
  readonly kafka: RunningKafka;
  /** Settles with its last words when our own database is gone without having been asked to stop. */
  readonly databaseEnded: Promise<string>;
  /** The gateway first, Kafka and the database last. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Starts everything as processes of their own: database, migrations, Kafka, then every service; what has been started is
 * stopped again when a later step fails.
 * @param args words after `npm run up --`
 * @param say shows a line to the person at the keyboard
 * @throws DomainError and ConfigurationError in words for that person
 */
export async function runUp(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<RunningSystem> {
  const wishes = readUpWishes(args);
  const settings = readSettings(environment);
  const place = placeOf(settings, { empty: !wishes.demo, open: wishes.open }, checkout);
  const database = await openDatabase(place, (words) => {
    say(`${words.ru} · ${words.en}`);
  });
  const ending: (() => Promise<void>)[] = [() => database.close()];
  const stop = async (): Promise<void> => {
    for (let end = ending.pop(); end !== undefined; end = ending.pop()) await end();
  };
  try {
    const databaseUrl = await prepareStore(database, place, settings.POSTGRES_APP_URL);
    await migrateRelay(database.ownerUrl);
    const kafka = await openKafka(place, say);
    ending.push(() => kafka.stop());
    const around: Surroundings = {
      purpose: place.purpose,
      folder: place.folder,
      databaseUrl,
      kafka: kafka.bootstrap,
      ports: await portsOf(settings.PORT),
      timeZone: settings.REGISTER_TIME_ZONE,
      sessionKey: settings.SESSION_KEY,
    };
    const services = await startServices(around, say, ending);
    const address = addressOf('gateway', around.ports);
    if (wishes.open) openPage(address);
    return { address, place, services, kafka, databaseEnded: database.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openKafka(place: StorePlace, say: (line: string) => void): Promise<RunningKafka> {
  say('Запускаю Kafka… · Starting Kafka…');
  const kafka = await startKafka({
    folder: join(place.folder, 'kafka'),
    onDeath: (_node, lastWords) => {
      say(
        `Kafka остановилась, запускаю снова; реестр принимает записи и без неё. · Kafka has stopped and is started again; the register goes on accepting.\n${lastWords}`,
      );
      void kafka.restart().catch((error: unknown) => {
        say(`Kafka не запускается · Kafka does not start: ${String(error)}`);
      });
    },
  });
  return kafka;
}

async function startServices(
  around: Surroundings,
  say: (line: string) => void,
  ending: (() => Promise<void>)[],
): Promise<ReadonlyMap<ServiceName, ServiceProcess>> {
  const services = new Map<ServiceName, ServiceProcess>();
  for (const name of SERVICES) {
    const address = addressOf(name, around.ports);
    const service = new ServiceProcess({
      name,
      address,
      environment: environmentOf(name, around),
      logs: join(around.folder, 'logs'),
      onEnd: (lastWords) => {
        say(`${name}: остановился, запускаю снова · stopped, is started again\n${lastWords}`);
      },
    });
    services.set(name, service);
    ending.push(() => service.stop());
    await service.start();
    say(`  ${name.padEnd(14)} ${address}   ${service.log}`);
  }
  return services;
}

/** The page where one expects it when that is free; the services wherever there is room. */
async function portsOf(page: number | undefined): Promise<Surroundings['ports']> {
  const free = await freePorts(SERVICES.length);
  const ports = Object.fromEntries(SERVICES.map((name, index) => [name, free[index] ?? 0]));
  return { ...(ports as Record<ServiceName, number>), ...(page === undefined ? {} : { gateway: page }) };
}
