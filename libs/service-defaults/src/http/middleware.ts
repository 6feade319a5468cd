import type { IncomingMessage, ServerResponse } from 'node:http';

/** What Express adds to a request and these defaults read. */
export interface RoutedRequest extends IncomingMessage {
  /** The route that matched, as a template with its full path; absent where none did. */
  readonly route?: { readonly path?: unknown };
}

/** A step of Express written against Node's own types. */
export type Middleware = (
  request: RoutedRequest,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;
