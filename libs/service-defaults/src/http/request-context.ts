import { newId } from '@pobratim/kernel';
import { correlationFrom, withCorrelation } from '../correlation/correlation.js';
import type { Middleware } from './middleware.js';

/** Runs the request under its correlation and tells the caller the number. */
export const requestContext: Middleware = (request, response, next) => {
  const correlation = correlationFrom(request.headers, newId);
  response.setHeader('X-Correlation-Id', correlation.correlationId);
  withCorrelation(correlation, next);
};
