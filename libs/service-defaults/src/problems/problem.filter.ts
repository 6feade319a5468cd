import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  Catch,
  HttpException,
  type ArgumentsHost,
  type ExceptionFilter,
  type LoggerService,
} from '@nestjs/common';
import { DomainError, newId, type Message } from '@pobratim/kernel';
import { currentCorrelation } from '../correlation/correlation.js';
import { languageOf, problemOf } from './problem.js';
import { failureWords, FRAMEWORK, KINDS } from './status-table.js';

interface Refusal {
  readonly error: DomainError;
  readonly status: number;
  readonly title: Message;
}

/**
 * The one place where an error becomes an answer (RFC 9457). Refusals keep their own words; anything else is
 * a defect: it is logged whole and answered with a number for support, never with a stack, SQL or a path.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: LoggerService) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<IncomingMessage>();
    const response = host.switchToHttp().getResponse<ServerResponse>();
    const correlationId = currentCorrelation()?.correlationId ?? newId();
    const { error, status, title } = refusalOf(thrown, correlationId);
    if (status >= 500) {
      this.log.error(
        { message: 'request failed', code: error.code, correlationId, error: thrown },
        'Problem',
      );
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const asked = { correlationId, language: languageOf(request.headers['accept-language']) };
    response.statusCode = status;
    if (status === 503) response.setHeader('Retry-After', '1');
    response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.setHeader('Content-Language', asked.language);
    response.setHeader('Cache-Control', 'no-store');
    response.end(JSON.stringify(problemOf(error, status, title, asked)));
  }
}

function refusalOf(thrown: unknown, correlationId: string): Refusal {
  if (thrown instanceof DomainError) return { error: thrown, ...KINDS[thrown.kind] };
  const known = FRAMEWORK[frameworkStatus(thrown)];
  if (known !== undefined) {
    const error = new DomainError(known.code, { kind: 'input', message: known.message, cause: thrown });
    return { error, status: frameworkStatus(thrown), title: known.title };
  }
  const message = failureWords(correlationId);
  return {
    error: new DomainError('internal-error', { kind: 'unavailable', message, cause: thrown }),
    status: 500,
    title: { ru: 'Ошибка на нашей стороне', en: 'A failure on our side' },
  };
}

/** Nest's exceptions and those of Express's body parsers, which carry `status` too; 0 for everything else. */
function frameworkStatus(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (
    thrown instanceof Error &&
    'type' in thrown &&
    'status' in thrown &&
    typeof thrown.status === 'number'
  ) {
    return thrown.status;
  }
  return 0;
}
