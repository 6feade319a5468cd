import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Middleware, RoutedRequest } from '../http/middleware.js';

/** Adds collectors of a service's own to its registry, once, at start. */
export type AddMetrics = (registry: Registry) => void;

/** The metrics of one service: its process, its HTTP answers, and what it adds. */
export function createMetrics(service: string, additions: readonly AddMetrics[]): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  for (const add of additions) add(registry);
  return registry;
}

/** `/metrics` in the Prometheus text format. */
export function metricsPage(registry: Registry): Middleware {
  return (_request, response, next) => {
    registry.metrics().then((text) => {
      response.setHeader('Content-Type', registry.contentType);
      response.end(text);
    }, next);
  };
}

/** Observes how long answers take, by route template so that ids do not multiply the series. */
export function httpDurations(registry: Registry): Middleware {
  const durations = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Time from the request line to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const finish = durations.startTimer();
    response.once('close', () => {
      finish({ method: request.method ?? '', route: routeOf(request), status: response.statusCode });
    });
    next();
  };
}

/** The template of the matched route, `/api/registry/v1/agreements/:id`; `unmatched` for everything else. */
export function routeOf(request: RoutedRequest): string {
  const path = request.route?.path;
  return typeof path === 'string' ? path : 'unmatched';
}
