import type { LoggerService } from '@nestjs/common';
import type { Middleware } from '../http/middleware.js';
import { routeOf } from '../metrics/metrics.js';

/** One line per answered request; the template of the route instead of its address, which may name people. */
export function accessLog(log: LoggerService): Middleware {
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const route = routeOf(request);
      if (route === 'unmatched' && response.statusCode < 400) return;
      const ms = Math.round(performance.now() - began);
      log.log('answered', { method: request.method, route, status: response.statusCode, ms }, 'Http');
    });
    next();
  };
}
