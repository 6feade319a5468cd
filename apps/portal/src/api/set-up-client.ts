import { QueryClient } from '@tanstack/react-query';
import { client as analytics } from '../__generated__/analytics/client.gen.js';
import { client as notifications } from '../__generated__/notifications/client.gen.js';
import { client as registry } from '../__generated__/registry/client.gen.js';
import { client as reporting } from '../__generated__/reporting/client.gen.js';
import { refusalOf, RefusedError } from './problem.js';

/** One client for each service; all of them are reached under the portal's own origin and fail alike. */
for (const client of [analytics, notifications, registry, reporting]) {
  client.setConfig({ baseUrl: '', throwOnError: true });
  client.interceptors.error.use((error: unknown, response: Response | undefined) =>
    refusalOf(error, response),
  );
  client.interceptors.request.use((request) => {
    request.headers.set('Accept-Language', document.documentElement.lang || 'ru');
    return request;
  });
}

const passing = (error: unknown): boolean =>
  error instanceof RefusedError && (error.status === 0 || error.status === 503);

/** Reads are kept for half a minute and asked again when the server was only busy; writes are never repeated. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => passing(error) && times < 3,
      retryDelay: (times) => 600 * (times + 1),
    },
    mutations: { retry: false },
  },
});
