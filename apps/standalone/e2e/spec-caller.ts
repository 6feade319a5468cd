import { randomUUID } from 'node:crypto';

/** A person at the portal: chosen, with the cookie that says so. */
export interface Caller {
  /** @throws Error with the problem when the answer is none of 2xx */
  get<T>(path: string): Promise<T>;
  /** @throws Error with the problem when the answer is none of 2xx */
  post<T>(path: string, body: object, key?: string): Promise<T>;
}

/** An answer that is none of 2xx. */
export class Refused extends Error {
  constructor(
    path: string,
    readonly status: number,
    text: string,
  ) {
    super(`${path}: ${status} ${text}`);
  }
}

/**
 * The person whom a register offers first.
 * @param service whose paths the caller says
 */
export async function firstPerson(address: string, service = 'registry'): Promise<Caller> {
  return as(await firstCookie(address), `${address}/api/${service}/v1`);
}

/** A person whom a register offers. */
export interface Offered {
  readonly person: { readonly id: string };
  readonly role: string;
  readonly territory: string | null;
}

/** The cookie of the first person offered, or of the first that fits. */
export async function firstCookie(
  address: string,
  fits: (offered: Offered) => boolean = () => true,
): Promise<string> {
  const { persons } = (await (await fetch(`${address}/api/access/v1/persons`)).json()) as {
    persons: readonly Offered[];
  };
  const person = persons.find(fits);
  if (person === undefined) throw new Error('nobody who is offered fits');
  const chosen = await fetch(`${address}/api/access/v1/me`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId: person.person.id }),
  });
  return chosen.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Somebody with a cookie, before the paths of one service. */
export function as(cookie: string, base: string): Caller {
  const ask = async (path: string, init: RequestInit, key: string): Promise<unknown> => {
    const headers = { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const answer = await fetch(`${base}${path}`, { ...init, headers, signal: AbortSignal.timeout(30_000) });
    if (!answer.ok) throw new Refused(path, answer.status, await answer.text());
    return answer.json();
  };
  return {
    get: async <T>(path: string) => (await ask(path, {}, randomUUID())) as T,
    post: async <T>(path: string, body: object, key = randomUUID()) =>
      (await ask(path, { method: 'POST', body: JSON.stringify(body) }, key)) as T,
  };
}
