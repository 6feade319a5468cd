import type { IncomingHttpHeaders } from 'node:http';
import type { Identity } from './identity.js';

/**
 * Where the identity of a request comes from: today a signed cookie with a demonstration person, later the
 * token of an identity provider. The rest of the house sees only {@link Identity}.
 */
export abstract class IdentitySource {
  /** @returns null when nobody, or nobody known, is named */
  abstract identify(headers: IncomingHttpHeaders): Identity | null;
}
