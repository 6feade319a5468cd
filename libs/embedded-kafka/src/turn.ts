import { claim, type OwnerLock } from '@pobratim/owned-process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { cannotStart } from './errors.js';
import { cacheFolder } from './programs/cache-folder.js';

/** Two single brokers, or one cluster, at a time: what two cores carry without missing each other's deadlines. */
const places = 2;

/** How long a suite waits for the others, in milliseconds. */
export const turnPatience = 480_000;

/**
 * Waits until the machine has room for that many nodes among all processes of this checkout. A process that is killed
 * gives its place back; a second start of the same process does not wait for the first.
 * @param nodes how many will be started
 * @param folder where the places lie
 * @throws DomainError `kafka-turn-not-given` after {@link turnPatience}
 */
export async function takeTurn(nodes: number, folder = cacheFolder): Promise<OwnerLock> {
  mkdirSync(folder, { recursive: true });
  const held: OwnerLock[] = [];
  const release = (): void => {
    for (const lock of held.splice(0)) lock.release();
  };
  // Clusters take the places in order, single brokers from the end: nobody holds one that another waits for in a ring.
  const wanted = nodes > 1 ? [['turn-1'], ['turn-2']] : [['turn-2', 'turn-1']];
  const until = Date.now() + turnPatience;
  for (const choice of wanted.slice(0, places)) {
    while (!tryOne(choice, folder, held)) {
      if (Date.now() > until) {
        release();
        throw notGiven();
      }
      await pause(200);
    }
  }
  return { release };
}

function tryOne(choice: readonly string[], folder: string, held: OwnerLock[]): boolean {
  return choice.some((name) => {
    const lock = claim(join(folder, name));
    if ('release' in lock) held.push(lock);
    return 'release' in lock || lock.pid === process.pid;
  });
}

function notGiven(): Error {
  return cannotStart('kafka-turn-not-given', {
    ru: 'Другие тесты держат Kafka уже восемь минут. Ничего не запущено. Дождитесь их или завершите их процессы и повторите.',
    en: 'Other tests have been holding Kafka for eight minutes. Nothing was started. Wait for them, or end their processes and try again.',
  });
}
