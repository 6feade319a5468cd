import { once } from 'node:events';
import { createServer } from 'node:net';

import { cannotStart } from '../errors.js';

/**
 * Makes sure that nobody listens on the port that a person chose.
 * @throws DomainError `port-taken`
 */
export async function requireFree(port: number): Promise<void> {
  const listener = createServer().listen(port, '127.0.0.1');
  try {
    await once(listener, 'listening');
  } catch {
    throw cannotStart(
      'port-taken',
      {
        ru: `Порт ${port} уже занят другой программой. Ничего не запущено. Остановите её или укажите другой порт: KAFKA_PORT=${port + 10}.`,
        en: `Port ${port} is taken by another program. Nothing was started. Stop it, or name another port: KAFKA_PORT=${port + 10}.`,
      },
      { port },
    );
  }
  listener.close();
  await once(listener, 'close');
}
