import { useTranslation } from 'react-i18next';
import type { Count, Report } from '../../__generated__/reporting/types.gen.js';
import { sayValue } from '../../shared/say-value.js';
import { useSpeech } from '../../shared/use-speech.js';

const apart = ({ possible, undated }: Count): number => possible + undated;

function Sorts({
  report,
  chapter,
}: {
  readonly report: Report;
  readonly chapter: Report['sorts'][number]['chapter'];
}) {
  const speech = useSpeech();
  const field = chapter === 'CONCLUDED' ? 'kind' : 'legal';
  const own = report.sorts.filter((one) => one.chapter === chapter);
  return (
    <ul className="small muted">
      {own.map(({ sort, certain }) => (
        <li key={sort}>
          {chapter === 'CHANGED' ? speech.t(`reporting.change.${sort}`) : sayValue(field, sort, speech)}:{' '}
          {certain}
        </li>
      ))}
    </ul>
  );
}

/** The three totals, each leading to its rows, with what stands apart beside them. */
export function ReportFigures({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const { concluded, ended, changed } = report.figures;
  const figures = [
    ['CONCLUDED', concluded],
    ['ENDED', ended],
    ['CHANGED', changed],
  ] as const;
  return (
    <ul className="report-figures">
      {figures.map(([chapter, count]) => (
        <li key={chapter}>
          <a href={`#chapter-${chapter}`}>
            <strong>{count.certain}</strong> {t(`reporting.chapter.${chapter}`)}
          </a>
          {apart(count) > 0 && (
            <a className="small report-apart" href="#chapter-APART">
              ≈ {t('reporting.apartCount', { count: apart(count) })}
            </a>
          )}
          <Sorts report={report} chapter={chapter} />
        </li>
      ))}
    </ul>
  );
}
