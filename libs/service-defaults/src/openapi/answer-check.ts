import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { ANSWER_SCHEMA } from './answers.js';

/**
 * Fails the request when a handler answers something else than it promised. On in tests, so that the
 * checked-in OpenAPI document is true; off in production, where it would cost time on long lists.
 */
export class AnswerCheck implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const schema: unknown = Reflect.getMetadata(ANSWER_SCHEMA, context.getHandler());
    if (!(schema instanceof z.ZodType)) return next.handle();
    return next.handle().pipe(
      map((body) => {
        const asSent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
        const result = schema.safeParse(asSent);
        if (!result.success)
          throw new Error(`the answer breaks its schema: ${z.prettifyError(result.error)}`);
        return body;
      }),
    );
  }
}
