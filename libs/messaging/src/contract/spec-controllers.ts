import { Controller, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@pobratim/contracts';
import { EMPTY, type Observable } from 'rxjs';
import { setTimeout as pause } from 'node:timers/promises';
import { EventContext } from '../stream/event-context.js';
import { EventPattern } from '../stream/event-pattern.js';
import type { Named } from './town-app.js';
import { REGISTERED, type Tx } from './world.js';

/** For specs: asks for what a log cannot give. */
@Controller()
export class AnsweringController {
  @MessagePattern(REGISTERED)
  answer(): string {
    return 'pong';
  }
}

/** For specs: a method for a type that no contract names. */
@Controller()
export class MistakenController {
  @EventPattern('ru.pobratim.registry.party.regsitered.v1')
  registered(): void {
    throw new Error('never called');
  }
}

/** For specs: methods that leave a stream without a value. */
@Controller()
export class SilentController {
  readonly seen: string[] = [];

  @EventPattern(REGISTERED)
  registered(@Payload() event: CloudEvent<Named>, @Ctx() context: EventContext<Tx>): Observable<never> {
    context.transaction.atCommit(() => this.seen.push(event.data?.name ?? '?'));
    return EMPTY;
  }
}

/** For specs: two methods of one type, the second of which may fail. */
@Controller()
export class TwofoldController {
  readonly first: string[] = [];
  readonly second: string[] = [];
  isBroken = true;

  @EventPattern(REGISTERED)
  one(@Payload() event: CloudEvent<Named>, @Ctx() context: EventContext<Tx>): void {
    context.transaction.atCommit(() => this.first.push(event.data?.name ?? '?'));
  }

  @EventPattern(REGISTERED)
  other(@Payload() event: CloudEvent<Named>, @Ctx() context: EventContext<Tx>): void {
    if (this.isBroken) throw new Error('the second method failed');
    context.transaction.atCommit(() => this.second.push(event.data?.name ?? '?'));
  }
}

/** For specs: a pool that closes when nobody can need it any more. */
@Injectable()
export class Pool implements OnApplicationShutdown {
  isOpen = true;

  onApplicationShutdown(): void {
    this.isOpen = false;
  }
}

/** For specs: a slow method that needs a pool at its end. */
@Controller()
export class SlowController {
  readonly seen: boolean[] = [];
  readonly begun = Promise.withResolvers<undefined>();
  static takes = 300;

  constructor(private readonly pool: Pool) {}

  @EventPattern(REGISTERED)
  async registered(@Ctx() context: EventContext<Tx>): Promise<void> {
    this.begun.resolve(undefined);
    await pause(SlowController.takes);
    const { isOpen } = this.pool;
    context.transaction.atCommit(() => this.seen.push(isOpen));
  }
}
