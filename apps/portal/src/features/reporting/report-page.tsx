import { useTranslation } from 'react-i18next';
import { useReport } from '../../api/reporting.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { DownloadButtons } from './download-buttons.js';
import { PeriodForm } from './period-form.js';
import { ReportView } from './report-view.js';
import { TerritoryForm } from './territory-form.js';
import { useReportSearch } from './use-report-search.js';

/** What was concluded, ended and changed in a period: on the screen, on paper, as a file. */
export function ReportPage() {
  const { t } = useTranslation();
  const { query, pair, periods } = useReportSearch();
  const report = useReport(query, pair);
  useTitle(t('reporting.title'));
  return (
    <article className="card report">
      <h1>{t('reporting.title')}</h1>
      <Answered query={periods}>
        {(usual) =>
          query !== null && (
            <>
              <div className="report-form">
                <PeriodForm periods={usual} query={query} />
                <TerritoryForm query={query} />
                <DownloadButtons query={query} />
              </div>
              <Answered query={report}>{(data) => <ReportView report={data} />}</Answered>
            </>
          )
        }
      </Answered>
    </article>
  );
}
