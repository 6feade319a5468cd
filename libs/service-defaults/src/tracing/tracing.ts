import {
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { currentCorrelation, withCorrelation } from '../correlation/correlation.js';
import type { Middleware } from '../http/middleware.js';
import { routeOf } from '../metrics/metrics.js';

/** Traces of one process under way. */
export interface Tracing {
  /** Opens a server span around each request; code below adds its own through `@opentelemetry/api`. */
  readonly middleware: Middleware;
  /** Sends what is still held and stops. */
  stop(): Promise<void>;
}

/**
 * Starts OpenTelemetry traces over OTLP/HTTP. The SDK is loaded only here, so that a service without an
 * endpoint pays nothing for it.
 * @param endpoint base address of the collector; spans go to `/v1/traces` under it (OTLP 1.x, section OTLP/HTTP)
 */
export async function startTracing(service: string, endpoint: string): Promise<Tracing> {
  const [sdk, exporter, resources, hooks] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/context-async-hooks'),
  ]);
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': service }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.AlwaysOnSampler() }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({ exporter: new exporter.OTLPTraceExporter({ url, timeoutMillis: 2_000 }) }),
    ],
  });
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return {
    middleware: serverSpans,
    stop: async () => {
      // A collector that is away must not keep the service from stopping.
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      context.disable();
    },
  };
}

const serverSpans: Middleware = (request, response, next) => {
  const correlation = currentCorrelation();
  const attributes = {
    'http.request.method': request.method ?? '',
    'pobratim.correlation_id': correlation?.correlationId ?? '',
  };
  const span = trace
    .getTracer('pobratim')
    .startSpan(
      request.method ?? 'HTTP',
      { kind: SpanKind.SERVER, attributes },
      callerOf(correlation?.traceparent),
    );
  response.once('close', () => {
    const route = routeOf(request);
    span.updateName(`${request.method ?? 'HTTP'} ${route}`);
    span.setAttributes({ 'http.route': route, 'http.response.status_code': response.statusCode });
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  // Events and log lines of this request name this span as their parent.
  const own = { correlationId: correlation?.correlationId ?? '', traceparent: traceparentOf(span) };
  withCorrelation(own, () => {
    context.with(trace.setSpan(context.active(), span), next);
  });
};

/** The context of the caller that a well-formed `traceparent` names. */
function callerOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = traceparent?.split('-') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const caller = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, caller);
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-0${traceFlags & 1}`;
}
