import { actorOf, CurrentIdentity, type Identity, type Role } from '@pobratim/access';
import { Body, Controller, Get, Param, Post, Query, type Type } from '@nestjs/common';
import { eventAt, type EventLog, type EventStore, type ParkedEvent } from '@pobratim/event-sourcing';
import type { DeliveredEvent } from '@pobratim/contracts';
import { DomainError, newId } from '@pobratim/kernel';
import { Answers, currentCorrelation, IdempotencyKey } from '@pobratim/service-defaults';
import { giveOrder, resolvedEvents, type OrderTaken, type Resolved } from './operator-orders.js';
import {
  DeadLetterDetail,
  DeadLetterList,
  DeadLetterOrder,
  DeadLettersQuery,
  PositionParam,
  ResolveBody,
  type DeadLetter,
} from './shapes.js';

/** What the doors stand on. */
export interface DeadLetterParts {
  /** Name of the service, of its stream and in its addresses: `analytics`. */
  readonly service: string;
  readonly store: EventStore;
  readonly log: EventLog<DeliveredEvent>;
  /** What is parked, in the order of positions: `(name) => database.parkedEvents(name)`. */
  readonly parked: (projection: string) => Promise<readonly ParkedEvent[]>;
}

/** Who may look, and who may act; an operator's own role takes their place once the register has one. */
const LOOK: readonly Role[] = ['FEDERAL_COORDINATOR', 'AUDITOR'];
const ACT: readonly Role[] = ['FEDERAL_COORDINATOR'];

/**
 * The doors of a service's dead letters: list, inspect, re-drive by aggregate in order, resolve. Each act is an order
 * in the log, answered by an event; the doors only write it and wait for a few seconds.
 * @returns a controller under `/api/<service>/v1/dead-letters`, to be listed in the service's module
 */
export function deadLetterDoors(parts: DeadLetterParts): Type {
  const { service, store, log, parked } = parts;

  @Controller(`api/${service}/v1/dead-letters`)
  class DeadLettersController {
    @Get()
    @Answers(200, DeadLetterList, 'Events that the service could not apply, in the order of the log')
    async list(
      @Query({ schema: DeadLettersQuery }) { state }: DeadLettersQuery,
      @CurrentIdentity() identity: Identity,
    ): Promise<DeadLetterList> {
      requireRole(identity, LOOK);
      const items =
        state === 'open'
          ? openLetters(await parked(service))
          : (await resolvedEvents(store, service)).map(resolvedLetter);
      return { service, state, items };
    }

    @Get(':position')
    @Answers(200, DeadLetterDetail, 'One of them with the event as it was delivered')
    async inspect(
      @Param('position', { schema: PositionParam }) position: number,
      @CurrentIdentity() identity: Identity,
    ): Promise<DeadLetterDetail> {
      requireRole(identity, LOOK);
      const letter = openLetters(await parked(service)).find((one) => one.position === position);
      const event = letter === undefined ? null : await eventAt(log, position);
      if (letter === undefined || event === null) throw deadLetterUnknown(position);
      return { letter, event: { ...event.cloudEvent } };
    }

    @Post('redrive')
    @Answers(200, DeadLetterOrder, 'All are tried again, aggregate by aggregate, in order')
    async redrive(
      @CurrentIdentity() identity: Identity,
      @IdempotencyKey() key: string,
    ): Promise<DeadLetterOrder> {
      const by = this.#by(identity, key);
      return answered(
        await giveOrder(store, { ...by, type: 'ParkedRedriveOrdered', data: { projection: service } }),
      );
    }

    @Post(':position/resolve')
    @Answers(200, DeadLetterOrder, 'It is settled and will not be applied; the first of an aggregate only')
    async resolve(
      @Param('position', { schema: PositionParam }) position: number,
      @Body({ schema: ResolveBody }) { reason }: ResolveBody,
      @CurrentIdentity() identity: Identity,
      @IdempotencyKey() key: string,
    ): Promise<DeadLetterOrder> {
      const data = { projection: service, position };
      const by = this.#by(identity, key);
      return answered(await giveOrder(store, { ...by, type: 'ParkedResolveOrdered', data, reason }));
    }

    #by(
      identity: Identity,
      key: string,
    ): { actor: ReturnType<typeof actorOf>; key: string; correlation: string } {
      requireRole(identity, ACT);
      return { actor: actorOf(identity), key, correlation: currentCorrelation()?.correlationId ?? newId() };
    }
  }
  return DeadLettersController;
}

function openLetters(parked: readonly ParkedEvent[]): DeadLetter[] {
  const met = new Set<string>();
  return parked.map(({ position, stream, eventId, recordedAt, error }) => {
    const isFirst = !met.has(stream);
    met.add(stream);
    return {
      ...{ position, stream, eventId, recordedAt, error, isFirst },
      ...{ resolvedAt: null, resolvedBy: null, reason: null },
    };
  });
}

function resolvedLetter({ position, reason, by, at }: Resolved): DeadLetter {
  return {
    ...{ position, stream: null, eventId: null, recordedAt: null, error: null, isFirst: false },
    ...{ resolvedAt: at, resolvedBy: by, reason },
  };
}

function answered({ order, position, outcome }: OrderTaken): DeadLetterOrder {
  return {
    order,
    position,
    result: outcome?.result ?? null,
    applied: outcome?.applied ?? null,
    left: outcome?.left ?? null,
  };
}

function requireRole({ role }: Identity, roles: readonly Role[]): void {
  if (roles.includes(role)) return;
  throw new DomainError('not-in-your-role', {
    kind: 'forbidden',
    message: {
      ru: 'Отложенные события видит и применяет федеральный координатор, аудитор может их смотреть. Ничего не изменено.',
      en: 'Events that were set aside are for the federal coordinator; an auditor may look at them. Nothing was changed.',
    },
  });
}

function deadLetterUnknown(position: number): DomainError {
  return new DomainError('dead-letter-unknown', {
    kind: 'not-found',
    message: {
      ru: `Событие ${position} не отложено: его уже применили или закрыли. Откройте список заново.`,
      en: `Event ${position} is not set aside: it was applied or resolved. Read the list again.`,
    },
    details: { position },
  });
}
