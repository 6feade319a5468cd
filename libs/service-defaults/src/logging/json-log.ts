import type { LoggerService } from '@nestjs/common';
import { currentCorrelation } from '../correlation/correlation.js';

/** Names whose values never reach the log, at any depth, whatever they hold. */
const SECRET = /password|passwd|secret|token|cookie|authorization|api-?key|private-?key|signature/i;
const DEEPEST = 6;

/** Where finished lines go; each is one JSON object and ends with a line end. */
export type WriteLine = (line: string) => void;

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug';

/**
 * The log of a service: one JSON object a line with time, level, context, message and the ids of the request.
 * `new Logger('Register').log('opened', { size: 17 })` adds the fields. Bodies, cookies and query strings are
 * logged nowhere; fields that sound like a secret are masked in case somebody tries.
 */
export class JsonLog implements LoggerService {
  constructor(
    private readonly service: string,
    private readonly write: WriteLine = (line) => void process.stdout.write(line),
  ) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.line('info', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.line('fatal', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.line('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.line('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.line('debug', message, rest);
  }

  private line(level: Level, message: unknown, rest: readonly unknown[]): void {
    const correlation = currentCorrelation();
    const fields = [message, ...rest].map((part) => plain(part, 0)).filter(isFields);
    const words = rest.filter((part) => typeof part === 'string');
    const stack = words.find((word) => word.includes('\n    at '));
    const entry: Record<string, unknown> = {
      time: new Date().toISOString(),
      level,
      service: this.service,
      context: words.findLast((word) => word !== stack),
      correlationId: correlation?.correlationId,
      traceId: correlation?.traceparent?.split('-')[1],
      ...(typeof message === 'string' ? { message } : {}),
      ...fields.reduce((all, part) => ({ ...all, ...part }), {}),
      ...(stack === undefined ? {} : { stack }),
    };
    this.write(`${JSON.stringify(entry)}\n`);
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy fit for JSON: errors with their causes, secrets masked, cycles and depths cut. */
function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '[deep]';
  if (value instanceof Date) return value;
  if (isError(value)) return errorFields(value, depth);
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => plain(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, SECRET.test(key) ? '[masked]' : plain(item, depth + 1)]),
  );
}

/** Told by its shape: an error of another realm (a worker, a test's sandbox) is no `instanceof Error`. */
function isError(value: object): value is Error {
  return 'message' in value && 'stack' in value && 'name' in value;
}

/** Only name, message, code and stack: a driver's error also carries the values of the failed statement. */
function errorFields(error: Error, depth: number): Record<string, unknown> {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: plain(error.cause, depth + 1) };
  return { name: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
