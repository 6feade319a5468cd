import { Catch, type ExceptionFilter, type INestApplication, type INestMicroservice } from '@nestjs/common';
import type { NestMicroservice } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { EventStreamServer } from './event-stream-server.js';

/** Lets an error of a handler through as it was thrown: Nest's own filter keeps nothing but «Internal server error». */
@Catch()
class AsThrown implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Makes the `@EventPattern` methods of an app the handlers of a stream. `app.startAllMicroservices()` begins it, after
 * `app.init()`; `app.close()` ends it after the batch under way.
 */
export function connectEventStream<Tx>(
  app: INestApplication,
  stream: EventStreamServer<Tx>,
): INestMicroservice {
  const connected = app.connectMicroservice({ strategy: stream }, { deferInitialization: true });
  connected.useGlobalFilters(new AsThrown());
  // The app runs the hooks of its modules itself; they must not run twice.
  (connected as unknown as NestMicroservice).setIsInitHookCalled(true);
  return connected;
}
