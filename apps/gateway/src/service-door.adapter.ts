import { Agent, type IncomingMessage } from 'node:http';
import { DomainError } from '@pobratim/kernel';
import type { Middleware } from '@pobratim/service-defaults';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { serviceOf, SERVICES, type ServiceName, type Upstreams } from './doors.js';

/** Milliseconds in which a service has to begin its answer: an export of a whole register takes its time. */
const PATIENCE = 120_000;

/** How often one address of a service is spoken to at once, at most; more wait their turn here. */
const LINES = 64;

/**
 * Passes `/api/<service>/…` on as it came, Host and cookies included: each service checks identity, origin and rights
 * itself. Bodies stream through unread. A service that does not answer is a problem in words, not a broken page.
 */
export function serviceDoor(upstreams: Upstreams): Middleware {
  const waiting = new WeakMap<IncomingMessage, (error: unknown) => void>();
  const agent = new Agent({ keepAlive: true, maxSockets: LINES });
  const doors = new Map(
    SERVICES.map((name) => [
      name,
      createProxyMiddleware({
        target: upstreams[name],
        agent,
        xfwd: true,
        proxyTimeout: PATIENCE,
        // The library's own answers are texts of its own; ours are problems.
        ejectPlugins: true,
        plugins: [
          (proxy) => {
            proxy.on('error', (error, request) => {
              if (request !== undefined) waiting.get(request)?.(serviceAway(name, error));
            });
          },
        ],
      }),
    ]),
  );
  return (request, response, next) => {
    const name = serviceOf(new URL(request.url ?? '/', 'http://gateway').pathname);
    const door = name === null ? undefined : doors.get(name);
    if (door === undefined) {
      next();
      return;
    }
    waiting.set(request, next);
    void door(request, response, next);
  };
}

function serviceAway(service: ServiceName, cause: unknown): DomainError {
  return new DomainError('service-away', {
    kind: 'unavailable',
    message: {
      ru: 'Эта часть системы сейчас не отвечает. Сохранённое не пропало; повторите через минуту. Если вы что-то отправляли, повторите тот же шаг: дважды он не запишется.',
      en: 'This part of the system does not answer now. What was saved is kept; repeat in a minute. If you were sending something, repeat the same step: it will not be recorded twice.',
    },
    details: { service },
    cause,
  });
}
