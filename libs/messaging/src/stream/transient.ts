import { isUnavailable } from '@pobratim/event-sourcing';

/** What the system says when the other side is away, by Node's codes. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** SQLSTATE classes and codes that pass: lost connection, roll-back for concurrency, resources, operator, read-only. */
const SQL_STATE = /^(08...|40...|53...|57P0.|55P03|57014|25006|58...)$/;

/** node-postgres has no codes for these. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const MOST_CAUSES = 5;

/**
 * Whether an error of a handler passes by itself, so that the event is tried again in place, however long: the
 * database or the network is away, transactions met, the other side says so. Anything else is the event's own fault.
 */
export function isTransient(error: unknown): boolean {
  let inner = error;
  for (let depth = 0; depth < MOST_CAUSES && inner instanceof Error; depth += 1) {
    if (isUnavailable(inner) || LOST.test(inner.message)) return true;
    const { code } = inner as { readonly code?: unknown };
    if (typeof code === 'string' && (NETWORK.has(code) || SQL_STATE.test(code))) return true;
    inner = inner.cause ?? (inner as { readonly driverError?: unknown }).driverError;
  }
  return false;
}
