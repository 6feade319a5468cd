import { randomUUID } from 'node:crypto';

/** A person at the portal: chosen, with the cookie that says so. */
export interface Caller {
  /** @throws Error with the problem when the answer is none of 2xx */
  get<T>(path: string): Promise<T>;
  /** @throws Error with the problem when the answer is none of 2xx */
  post<T>(path: string, body: object): Promise<T>;
}

/** The person whom a register offers first. */
export async function firstPerson(address: string): Promise<Caller> {
  const { persons } = (await (await fetch(`${address}/api/access/v1/persons`)).json()) as {
    persons: readonly { person: { id: string } }[];
  };
  const chosen = await fetch(`${address}/api/access/v1/me`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId: persons[0]?.person.id }),
  });
  const cookie = chosen.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    const headers = { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const answer = await fetch(`${address}/api/registry/v1${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    get: async <T>(path: string) => (await ask(path, {})) as T,
    post: async <T>(path: string, body: object) =>
      (await ask(path, { method: 'POST', body: JSON.stringify(body) })) as T,
  };
}
