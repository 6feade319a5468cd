import {
  OPERATOR_SCHEMAS,
  type Order,
  type OrderCarriedOut,
  type OrderOutcome,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresEventStore } from '../postgres-event-store.js';
import { projectionStates } from './checkpoints.js';
import { storeNow } from './inspect.js';
import { projectionUnknown } from './operator-errors.js';
import type { OperatorPlace } from './place.js';
import { actOf } from './record-act.js';
import type { Progress, Told } from './told.js';

/** An order, by whom, and how long to wait for its outcome. */
export interface OrderWish {
  readonly type: Order['type'];
  readonly projection: string;
  readonly compareOnly?: boolean;
  readonly operator: string;
  /** Milliseconds. */
  readonly wait: number;
}

/** How often to look whether it is done, in milliseconds. */
const LOOK = 250;

/**
 * Records an order in the log and waits for the service to carry it out. When no service runs, or it takes longer,
 * the order stays and is carried out when one does.
 * @throws `projection-unknown`
 */
export async function giveOrder(place: OperatorPlace, wish: OrderWish, progress: Progress): Promise<Told> {
  const { type, projection, compareOnly = false, operator } = wish;
  const known = await projectionStates(place.client, await storeNow(place));
  if (!known.some((state) => state.projection === projection))
    throw projectionUnknown(
      projection,
      known.map((state) => state.projection),
    );
  const store = await PostgresEventStore.open({ url: place.ownerUrl });
  try {
    const data = type === 'ProjectionRebuildOrdered' ? { projection, compareOnly } : { projection };
    const request = actOf(operator, { type, schema: OPERATOR_SCHEMAS[type], data });
    const { position, stream } = await store.append(request);
    const wait = place.alone ? 0 : wish.wait;
    const outcome = await outcomeIn(store, { place, stream, projection, wait, progress });
    const facts = { order: stream, position, projection, outcome: outcome?.data ?? null };
    return {
      facts,
      words: wordsOf(outcome),
      exitCode: outcome === null || outcome.data.result === 'done' ? 0 : 2,
    };
  } finally {
    await store.close();
  }
}

interface Wait {
  readonly place: OperatorPlace;
  readonly stream: string;
  readonly projection: string;
  readonly wait: number;
  readonly progress: Progress;
}

async function outcomeIn(
  store: PostgresEventStore,
  { place, stream, projection, wait, progress }: Wait,
): Promise<RecordedEvent<OrderCarriedOut> | null> {
  const bar = progress({ ru: `Выполняется: ${projection}`, en: `Under way: ${projection}` });
  const until = Date.now() + wait;
  try {
    while (Date.now() < until) {
      for await (const event of store.readStream(stream, { from: 1 })) {
        return event as unknown as RecordedEvent<OrderCarriedOut>;
      }
      const now = await storeNow(place);
      const state = (await projectionStates(place.client, now)).find((one) => one.projection === projection);
      bar.show((state?.next ?? state?.position ?? -1) + 1, now.size);
      await pause(LOOK);
    }
    return null;
  } finally {
    bar.end();
  }
}

function wordsOf(outcome: RecordedEvent<OrderCarriedOut> | null): Told['words'] {
  if (outcome === null)
    return {
      ru: 'Распоряжение записано в журнал. Служба выполнит его, как только будет работать; итог покажет «npm run store -- status».',
      en: 'The order is recorded in the log. The service carries it out as soon as it runs; see «npm run store -- status».',
    };
  const { result, built, applied, left } = outcome.data;
  if (result !== 'done')
    return { ru: `Распоряжение отклонено: ${result}.`, en: `The order was refused: ${result}.` };
  if (applied !== null)
    return {
      ru: `Применено событий: ${applied}, осталось отложенными: ${left ?? 0}.`,
      en: `Applied: ${applied}, still parked: ${left ?? 0}.`,
    };
  return built === null ? { ru: 'Выполнено.', en: 'Done.' } : rebuildWords(outcome.data);
}

function rebuildWords({ built, served, switched, newlyParked }: OrderOutcome): Told['words'] {
  const same = built === served;
  const taken = switched === true;
  return {
    ru: `Построенные таблицы ${same ? 'совпали с действующими' : 'отличаются от действующих'}; ${taken ? 'теперь действуют построенные, прежние сохранены' : `действуют прежние (не применилось событий: ${newlyParked ?? 0})`}.`,
    en: `The tables built ${same ? 'are the same as those that served' : 'differ from those that served'}; ${taken ? 'the new ones serve now, the former are kept' : `the former ones serve (events not applied: ${newlyParked ?? 0})`}.`,
  };
}
