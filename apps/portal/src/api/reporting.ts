import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { periodsList, reportsRead } from '../__generated__/reporting/sdk.gen.js';
import type { Problem } from '../__generated__/reporting/types.gen.js';
import { asked, type Pair } from './pair.js';
import { RefusedError } from './problem.js';

/** What a report is asked for. */
export interface ReportQuery {
  readonly from: string;
  readonly to: string;
  readonly territory?: string;
  readonly domestic?: 'INCLUDE' | 'ONLY';
}

export type ReportFormat = 'xlsx' | 'docx' | 'csv';

/** The periods that reports are usually made for. */
export function usePeriods() {
  return useQuery({
    queryKey: ['report-periods'],
    queryFn: async ({ signal }) =>
      (await periodsList({ query: { years: 20 }, signal, throwOnError: true })).data,
  });
}

/** What was concluded, ended and changed; nothing is asked while no period is chosen. */
export function useReport(query: ReportQuery | null, pair: Pair) {
  return useQuery({
    queryKey: ['report', query, pair],
    queryFn: async ({ signal }) =>
      (
        await reportsRead({
          query: { ...(query ?? { from: '', to: '' }), ...asked(pair) },
          signal,
          throwOnError: true,
        })
      ).data,
    enabled: query !== null,
    placeholderData: keepPreviousData,
  });
}

/** The address of a report as a file. */
export function reportAddress(query: ReportQuery, pair: Pair, format: ReportFormat): string {
  const language = document.documentElement.lang === 'en' ? 'en' : 'ru';
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...asked(pair), format, language }))
    words.set(name, String(value));
  return `/api/reporting/v1/reports?${words.toString()}`;
}

/** Fetches a report as a file and hands it to the browser; a refusal comes back in words, not as a broken file. */
export function useReportFile() {
  return useMutation({
    mutationFn: async ({ address }: { readonly address: string; readonly format: ReportFormat }) => {
      const response = await fetch(address).catch(() => null);
      if (response === null) throw new RefusedError(0, null);
      if (!response.ok) {
        const problem = (await response.json().catch(() => null)) as Problem | null;
        throw new RefusedError(response.status, problem);
      }
      const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
      hand(await response.blob(), name ?? 'report');
    },
  });
}

function hand(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
