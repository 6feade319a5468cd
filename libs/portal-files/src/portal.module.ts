import type { IncomingMessage, ServerResponse } from 'node:http';
import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';

import { builtFiles, isFileName, type BuiltFile } from './built-files.js';

/** Nest mounts a middleware and cuts the mount off `url`; the whole address stays in `originalUrl`. */
type Asked = IncomingMessage & { readonly originalUrl?: string };
type Answer = (request: Asked, response: ServerResponse, next: () => void) => void;

/** Serves the built portal beside the services: its files, and its first page for every address of its own. */
@Module({})
export class PortalModule {
  /** @param folder of the built portal */
  static serving(folder: string): DynamicModule {
    const answer = answerFrom(builtFiles(folder));
    @Module({})
    class ServedPortal implements NestModule {
      configure(consumer: MiddlewareConsumer): void {
        consumer.apply(answer).forRoutes('{*path}');
      }
    }
    return { module: PortalModule, imports: [ServedPortal] };
  }
}

/** Whatever belongs to the services is passed on, also when it is wrong: a problem is answered as a problem. */
const notThePortals = /^\/(api|health|metrics)(\/|$)/;

/** Answers from the files; everything else is passed on. */
export function answerFrom(files: ReadonlyMap<string, BuiltFile>): Answer {
  return (request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? request.url ?? '/', 'http://portal');
    const asked = request.method === 'GET' || request.method === 'HEAD';
    const file = asked && !notThePortals.test(pathname) ? fileAt(files, pathname) : undefined;
    if (file === undefined) {
      next();
      return;
    }
    // Vite puts the hash of its content into the name of everything under assets/.
    const keeps = pathname.startsWith('/assets/');
    response.setHeader('Cache-Control', keeps ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('ETag', file.etag);
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };
}

/** An address that names no file is one of the portal's own: its first page finds the way. */
function fileAt(files: ReadonlyMap<string, BuiltFile>, pathname: string): BuiltFile | undefined {
  return files.get(pathname) ?? (isFileName(pathname) ? undefined : files.get('/index.html'));
}
