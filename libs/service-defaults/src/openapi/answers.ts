import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Metadata key of the schema a handler promises. */
export const ANSWER_SCHEMA = 'pobratim:answer-schema';

/**
 * What a handler answers when it succeeds: sets the status, documents the body, and in tests the body is
 * checked against it ({@link AnswerCheck}).
 * @param schema a zod schema with `.meta({ id })`, which names the component; none where there is no body
 */
export function Answers(status: number, schema?: z.ZodType, description = ''): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SetMetadata(ANSWER_SCHEMA, schema),
    ApiResponse(
      schema === undefined ? { status, description } : { status, description, standardSchema: schema },
    ),
  );
}
