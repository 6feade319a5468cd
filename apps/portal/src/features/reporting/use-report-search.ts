import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { usePair } from '../../api/pair.js';
import { usePeriods, type ReportQuery } from '../../api/reporting.js';
import type { ReportSearch } from '../../app/report-search.js';

/** The report that the address names, this year's where it names none; and how to change it. */
export function useReportSearch() {
  const { from, to, territory, domestic } = useSearch({ from: '/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const pair = usePair();
  const periods = usePeriods();
  const usual = periods.data?.presets[0]?.periods[0];
  const [first, last] = [from ?? usual?.from, to ?? usual?.to];
  const query: ReportQuery | null =
    first === undefined || last === undefined
      ? null
      : {
          from: first,
          to: last,
          ...(territory === undefined ? {} : { territory }),
          ...(domestic === undefined ? {} : { domestic }),
        };
  const change = useCallback(
    (turn: Partial<ReportSearch>) => {
      void navigate({
        to: '/reports',
        search: (before) => ({ ...before, ...turn }),
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { query, pair, periods, change };
}
