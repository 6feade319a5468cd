import type { LoggerService } from '@nestjs/common';
import type { Middleware } from '../http/middleware.js';

/** Something the service cannot work without: the store, a read model. */
export interface ReadinessCheck {
  readonly name: string;
  /** Resolves when ready; a rejection or two seconds of silence mean not ready. */
  readonly check: () => Promise<void>;
}

const PATIENCE_MS = 2_000;

/** `/health/live`: the process answers. Restart it when this fails. */
export const live: Middleware = (_request, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.end('{"status":"ok"}');
};

/**
 * `/health/ready`: every check passes and the service is not stopping; 503 otherwise. The answer names the
 * checks; why one failed stands in the log only.
 */
export function ready(
  checks: readonly ReadinessCheck[],
  stopping: () => boolean,
  log: LoggerService,
): Middleware {
  return (_request, response) => {
    void Promise.all(checks.map((check) => passes(check, log))).then((results) => {
      const ok = !stopping() && results.every((result) => result.ok);
      response.statusCode = ok ? 200 : 503;
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({ status: stopping() ? 'stopping' : ok ? 'ok' : 'not-ready', checks: results }),
      );
    });
  };
}

async function passes(
  { name, check }: ReadinessCheck,
  log: LoggerService,
): Promise<{ name: string; ok: boolean }> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error('no answer in time'));
      }, PATIENCE_MS);
    });
    await Promise.race([check(), silence]);
    return { name, ok: true };
  } catch (error) {
    log.warn({ message: 'not ready', check: name, error }, 'Health');
    return { name, ok: false };
  } finally {
    clearTimeout(timer);
  }
}
