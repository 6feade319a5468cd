import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Registry } from 'prom-client';
import { z } from 'zod';
import { readConfig } from './configuration/read-config.js';
import { live, ready, type ReadinessCheck } from './health/health.js';
import type { Middleware } from './http/middleware.js';
import { requestContext } from './http/request-context.js';
import { sameOrigin } from './http/same-origin.js';
import { securityHeaders } from './http/security-headers.js';
import { accessLog } from './logging/access-log.js';
import { JsonLog, type WriteLine } from './logging/json-log.js';
import { createMetrics, httpDurations, metricsPage, type AddMetrics } from './metrics/metrics.js';
import { AnswerCheck } from './openapi/answer-check.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ValidInputPipe } from './problems/valid-input.pipe.js';
import { startTracing } from './tracing/tracing.js';
import { stopGracefully, type Stoppable } from './stop.js';

/** What one service says about itself; everything else is the same for all. */
export interface ServiceOptions {
  /** Name in logs, metrics and traces: `registry`. */
  readonly service: string;
  readonly checks?: readonly ReadinessCheck[];
  readonly metrics?: readonly AddMetrics[];
  /** Further host names the service is reached under; loopback names always work. */
  readonly allowedHosts?: readonly string[];
  /** What takes requests as they come, before bodies are read: a door to other services. */
  readonly doors?: readonly Middleware[];
  /** Largest JSON body in bytes; default 1 MiB. Files have limits of their own. */
  readonly bodyLimit?: number;
  /** How long a stop waits for answers under way, in milliseconds; default 10 000. */
  readonly drainMs?: number;
  /** Check every answer against its `@Answers` schema: tests do. */
  readonly checkAnswers?: boolean;
  /** Where the settings below come from; default the environment of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where log lines go; default standard output. */
  readonly write?: WriteLine;
}

/** What every service reads from its environment. */
const Settings = z.strictObject({
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('адрес сборщика трасс · base address of the OTLP/HTTP collector'),
  LISTEN_ADDRESS: z
    .union([z.ipv4(), z.ipv6()])
    .default('127.0.0.1')
    .describe(
      'адрес, на котором слушать; вне своего компьютера – только за входом с проверкой · address to listen on',
    ),
  ALLOWED_HOSTS: z
    .string()
    .regex(/^[\w.-]+(,[\w.-]+)*$/)
    .optional()
    .describe('имена, под которыми сервис открывают, через запятую · names the service is reached under'),
});

/** A configured service. */
export interface Service extends Stoppable {
  readonly metrics: Registry;
  /** Listens on 127.0.0.1 unless `LISTEN_ADDRESS` says otherwise: there is no real sign-in yet. @returns the address, `http://127.0.0.1:3000` */
  listen(port: number): Promise<string>;
  /** Stops accepting, lets answers finish, then runs the shutdown hooks in which pools close. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Gives an app what every service has: log, correlation, security headers, Host and Origin check, problem
 * documents, validation, health, metrics, limits, graceful stop. Used by every `main.ts` and by tests.
 * @param app made by `NestFactory.create` (with `bufferLogs`) or `createNestApplication`, not yet initialised
 */
export async function bootstrap(app: NestExpressApplication, options: ServiceOptions): Promise<Service> {
  const log = new JsonLog(options.service, options.write);
  const metrics = createMetrics(options.service, options.metrics ?? []);
  const settings = readConfig(Settings, options.environment);
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector, ALLOWED_HOSTS: named, LISTEN_ADDRESS: address } = settings;
  const tracing = collector === undefined ? undefined : await startTracing(options.service, collector);
  const server: Server = app.getHttpServer();
  const state = { stopping: false };
  app.useLogger(log);
  app.disable('x-powered-by');
  // The entity tag of an answer is the stream revision, set by the handler.
  app.set('etag', false);
  app.use(requestContext, accessLog(log), httpDurations(metrics), securityHeaders);
  if (tracing !== undefined) app.use(tracing.middleware);
  app.use(sameOrigin([...(options.allowedHosts ?? []), ...(named?.split(',') ?? [])]));
  app.use('/health/live', live);
  app.use(
    '/health/ready',
    ready(options.checks ?? [], () => state.stopping, log),
  );
  app.use('/metrics', metricsPage(metrics));
  for (const door of options.doors ?? []) app.use(door);
  app.useBodyParser('json', { limit: options.bodyLimit ?? 1_048_576, strict: true });
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalPipes(new ValidInputPipe());
  if (options.checkAnswers === true) app.useGlobalInterceptors(new AnswerCheck());
  limitTime(server);
  await app.init();
  const stop = async (): Promise<void> => {
    state.stopping = true;
    await stopGracefully(app, server, options.drainMs ?? 10_000);
    await tracing?.stop();
  };
  let stopped: Promise<void> | undefined;
  return {
    metrics,
    listen: async (port) => {
      await app.listen(port, address);
      const open = server.address();
      return `http://127.0.0.1:${typeof open === 'object' && open !== null ? open.port : port}`;
    },
    stop: () => (stopped ??= stop()),
  };
}

/** A client that trickles its request in does not hold a connection for ever. */
function limitTime(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 5_000;
}
