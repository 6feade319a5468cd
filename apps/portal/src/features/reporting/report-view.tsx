import { useTranslation } from 'react-i18next';
import type { Report } from '../../__generated__/reporting/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate, sayInstant } from '../../shared/dates/say-date.js';
import { ChapterTable } from './chapter-table.js';
import { movedBy } from './period-days.js';
import { ReportFigures } from './report-figures.js';
import { TerritoryTable } from './territory-table.js';

/** Which days and which moment the report shows, said to screen readers when it changes. */
function PeriodLine({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { period, moment, territory } = report;
  const known =
    moment.knownAtInstant === null ? t('time.nowWord') : sayInstant(moment.knownAtInstant, language);
  return (
    <p className="result-line" role="status">
      {period.title !== null && `${period.title[language]}: `}
      {t('reporting.days', {
        from: sayDate(period.from, language),
        to: sayDate(movedBy(period.to, -1), language),
      })}
      {territory !== null && ` · ${territory.name[language]}`}
      {' · '}
      {t('reporting.shown', { day: sayDate(moment.validOn, language), known, size: moment.knownAt })}
    </p>
  );
}

function Rules({ rules }: { readonly rules: Report['rules'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <details className="report-rules">
      <summary>{t('reporting.rules')}</summary>
      <dl>
        {rules.map(({ name, says }) => (
          <div key={name.ru}>
            <dt>{name[language]}</dt>
            <dd>{says[language]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Empty({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { beforeRegister, registerSince } = report.moment;
  const before = beforeRegister && registerSince !== null;
  return (
    <div className="empty">
      <strong>
        {before
          ? t('time.beforeRegister', { date: sayInstant(registerSince, language) })
          : t('reporting.nothing')}
      </strong>
      {!before && <p>{t('reporting.nothingNext')}</p>}
    </div>
  );
}

/** A report: totals, territories, the three chapters, what stands apart, and the rules by which it was counted. */
export function ReportView({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, more, moment } = report;
  const counted = rows.filter(({ certainty }) => certainty === 'CERTAIN');
  return (
    <>
      {moment.staleSince !== null && (
        <p className="note note-amber" role="alert">
          {t('register.stale', { date: sayInstant(moment.staleSince, language) })}
        </p>
      )}
      <PeriodLine report={report} />
      <Rules rules={report.rules} />
      {rows.length === 0 ? (
        <Empty report={report} />
      ) : (
        <>
          <ReportFigures report={report} />
          {more > 0 && <p className="note">{t('reporting.more', { count: more })}</p>}
          <TerritoryTable territories={report.territories} />
          {(['CONCLUDED', 'ENDED', 'CHANGED'] as const).map((name) => (
            <ChapterTable key={name} name={name} rows={counted.filter(({ chapter }) => chapter === name)} />
          ))}
          <ChapterTable name="APART" rows={rows.filter((row) => !counted.includes(row))} />
        </>
      )}
    </>
  );
}
