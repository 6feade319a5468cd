import { Controller, type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import type { CloudEvent } from '@pobratim/contracts';
import { connectEventStream } from '../stream/connect-event-stream.js';
import { EventContext } from '../stream/event-context.js';
import { EventPattern } from '../stream/event-pattern.js';
import { EventStreamServer, type EventStreamOptions } from '../stream/event-stream-server.js';
import { REGISTERED, RENAMED, type Tx, type World } from './world.js';

export interface Named {
  readonly name: string;
}

/** For specs: a read model of towns' names as a service would write one, with trouble on demand. */
@Controller()
export class TownsController {
  readonly seen: string[] = [];
  readonly replays: string[] = [];
  /** Asked before an event is applied; throws or waits to fail or hold it. */
  trouble: (event: CloudEvent<Named>) => unknown = () => undefined;

  @EventPattern([REGISTERED, RENAMED])
  async named(@Payload() event: CloudEvent<Named>, @Ctx() context: EventContext<Tx>): Promise<void> {
    await this.trouble(event);
    const name = event.data?.name ?? '?';
    if (context.replay) this.replays.push(name);
    context.transaction.atCommit(() => this.seen.push(name));
  }
}

/** For specs: a running service. */
export interface TownApp<T> {
  readonly app: INestApplication;
  readonly stream: EventStreamServer<Tx>;
  readonly towns: T;
  /** Until everything that is stored is applied. */
  arrived(): Promise<void>;
  close(): Promise<void>;
}

/** Options of a service under test. */
export interface TownAppOptions<T> extends Partial<EventStreamOptions<Tx>> {
  readonly controller?: Type<T>;
  readonly module?: DynamicModule;
  /** Whether to stop before the stream begins. */
  readonly isHeld?: boolean;
  /** What is done to the app before its stream is connected. */
  readonly prepare?: (app: INestApplication) => Promise<void>;
}

/** Starts a service whose stream follows the world's log. */
export async function startTowns<T = TownsController>(
  world: World,
  { controller, module, isHeld, prepare, ...options }: TownAppOptions<T> = {},
): Promise<TownApp<T>> {
  const type = (controller ?? TownsController) as Type<T>;
  const found = await Test.createTestingModule({
    imports: module === undefined ? [] : [module],
    controllers: [type],
  }).compile();
  const app = found.createNestApplication({ logger: false });
  await prepare?.(app);
  const { store, log, database, alarms } = world;
  const stream = new EventStreamServer<Tx>({
    ...{ name: 'towns', store, log, database, retryAfter: 20, reset: () => Promise.resolve() },
    onAlarm: (alarm) => alarms.push(alarm),
    ...options,
  });
  connectEventStream(app, stream);
  if (isHeld !== true) await app.init();
  if (isHeld !== true) await app.startAllMicroservices();
  return {
    app,
    stream,
    towns: app.get(type),
    arrived: async () => {
      const { size } = await store.head();
      if (!(await stream.runner.waitFor(size - 1, 10_000))) throw new Error('the events did not arrive');
    },
    close: () => app.close(),
  };
}
