import { useTranslation } from 'react-i18next';
import { usePair } from '../../api/pair.js';
import { reportAddress, useReportFile, type ReportFormat, type ReportQuery } from '../../api/reporting.js';
import { ErrorNote } from '../../shared/ui/error-note.js';

const FORMATS: readonly ReportFormat[] = ['docx', 'xlsx', 'csv'];

/** The same report as a file: a text document is what people take to a meeting, so it is the first. */
export function DownloadButtons({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation();
  const pair = usePair();
  const file = useReportFile();
  const fetching = file.isPending ? file.variables.format : null;
  return (
    <div>
      <div className="buttons">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className={format === 'docx' ? 'button button-primary' : 'button'}
            aria-disabled={fetching !== null}
            onClick={() => {
              if (fetching === null) file.mutate({ format, address: reportAddress(query, pair, format) });
            }}
          >
            {t(`reporting.download.${format}`)}
          </button>
        ))}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            window.print();
          }}
        >
          {t('reporting.print')}
        </button>
      </div>
      <p className="small muted" role="status">
        {fetching !== null && (
          <>
            {t('reporting.making')} <progress aria-label={t('reporting.making')} />
          </>
        )}
      </p>
      {file.error !== null && <ErrorNote error={file.error} />}
    </div>
  );
}
