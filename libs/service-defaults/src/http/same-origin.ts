import { DomainError } from '@pobratim/kernel';
import type { Middleware } from './middleware.js';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send.
 * - Host: only loopback names and those allowed, or a page could rebind its own name to this machine.
 * - Origin: a request that changes something must come from this origin, by `Sec-Fetch-Site` where the
 *   browser sends it, otherwise by `Origin`. A caller that sends neither is no browser (all current ones send
 *   at least `Origin` with POST, PUT, PATCH and DELETE) and cannot be tricked by a page.
 * @param allowedHosts further host names, without port, under which the service is reached
 */
export function sameOrigin(allowedHosts: readonly string[] = []): Middleware {
  const names = new Set([...LOOPBACK, ...allowedHosts.map((name) => name.toLowerCase())]);
  return (request, _response, next) => {
    const { host, origin } = request.headers;
    if (host === undefined || !names.has(nameOf(host))) {
      next(refusal('unknown-host', 'Сервер не отвечает под этим именем.', 'The server has no such name.'));
      return;
    }
    if (READING.has(request.method ?? '') || isOwn(request.headers['sec-fetch-site'], origin, host)) {
      next();
      return;
    }
    next(
      refusal(
        'foreign-origin',
        'Запрос пришёл с чужой страницы, ничего не записано. Откройте реестр по его адресу и повторите.',
        'The request came from another site; nothing was recorded. Open the register at its own address and repeat.',
      ),
    );
  };
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function isOwn(site: string | string[] | undefined, origin: string | undefined, host: string): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || origin.toLowerCase().replace(/^https?:\/\//, '') === host.toLowerCase();
}

function refusal(code: string, ru: string, en: string): DomainError {
  return new DomainError(code, { kind: 'forbidden', message: { ru, en } });
}
