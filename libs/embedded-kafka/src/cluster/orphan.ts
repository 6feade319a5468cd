import { isRunning, type ProcessMark } from '@pobratim/owned-process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { cannotStart } from '../errors.js';

/**
 * Ends the broker of an earlier run whose Node process is gone. Only the holder of the folder's lock may call it.
 * @param folder of the node
 * @param onFound called when there is one
 * @throws DomainError `kafka-orphan-does-not-stop`
 */
export async function endOrphan(folder: string, onFound: () => void): Promise<void> {
  const file = join(folder, 'broker.pid');
  const mark = markIn(file);
  if (mark === undefined) return;
  if (isRunning(mark)) {
    onFound();
    await end(mark);
  }
  rmSync(file, { force: true });
}

async function end(mark: ProcessMark): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGTERM', 5],
    ['SIGKILL', 5],
  ] as const) {
    try {
      process.kill(mark.pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < seconds * 1000; waited += 25) {
      if (!isRunning(mark)) return;
      await pause(25);
    }
  }
  throw cannotStart(
    'kafka-orphan-does-not-stop',
    {
      ru: `От прошлого запуска остался брокер Kafka (процесс ${mark.pid}), и он не останавливается. Данные не тронуты. Завершите этот процесс и запустите программу снова.`,
      en: `A Kafka broker of an earlier run (process ${mark.pid}) is still there and does not stop. Nothing was touched. End that process and start again.`,
    },
    { pid: mark.pid },
  );
}

function markIn(file: string): ProcessMark | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessMark>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}
