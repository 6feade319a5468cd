import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '@pobratim/kernel';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Identity } from '../identity/identity.js';
import { IdentitySource } from '../identity/identity-source.js';
import { LASTS_SECONDS, readSignedPerson, signPerson } from './signed-person.js';

const NAME = 'pobratim-person';

/** The identity source until real sign-in exists: a demonstration person named by a signed cookie. */
export class CookieIdentitySource extends IdentitySource {
  constructor(
    readonly persons: readonly Identity[],
    private readonly key: Buffer,
    private readonly clock: Clock,
  ) {
    super();
  }

  identify({ cookie }: IncomingHttpHeaders): Identity | null {
    const value = parseCookie(cookie ?? '')[NAME];
    const id = value === undefined ? null : readSignedPerson(value, this.clock.now(), this.key);
    return id === null ? null : this.find(id);
  }

  /** @returns null when no person of this register has the id */
  find(personId: string): Identity | null {
    return this.persons.find(({ person }) => person.id === personId) ?? null;
  }

  /** The `Set-Cookie` that names a person. Not `Secure`: the server speaks plain HTTP on the loopback address. */
  cookieFor(identity: Identity): string {
    return stringifySetCookie({
      name: NAME,
      value: signPerson(identity.person.id, this.clock.now(), this.key),
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      maxAge: LASTS_SECONDS,
    });
  }
}
