import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Coded, Counted, FigureRow } from '../../__generated__/analytics/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { StateWord } from '../../shared/ui/state-word.js';

interface RowsProps {
  readonly unit: Counted;
  readonly rows: readonly FigureRow[];
}

function Row({ unit, row }: { readonly unit: Counted; readonly row: FigureRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = (all: readonly Coded[]): string => all.map(({ label }) => label[language]).join(', ');
  return (
    <tr>
      <td>
        <Link
          to={unit === 'AGREEMENTS' ? '/agreements/$id' : '/partnerships/$id'}
          params={{ id: row.id }}
          search={({ validOn, knownAt }) => ({ validOn, knownAt })}
          className="row-title"
        >
          {row.title}
        </Link>
        <span className="row-under">
          <span className="nowrap">{row.number}</span>
          {unit === 'AGREEMENTS' && <span>{row.partnership.title}</span>}
        </span>
      </td>
      <td>{words(row.kinds)}</td>
      <td>{sayDate(row.signedOn, language) ?? t('time.unknownDate')}</td>
      <td>{words(row.countries)}</td>
      <td>
        <StateWord axis="legal" value={row.legal.value} />
        {row.uncertain && (
          <span className="row-under row-uncertain" title={t('register.uncertain')}>
            ≈ {t('cards.partial')}
          </span>
        )}
      </td>
    </tr>
  );
}

/** The records behind a number; each leads to its card. */
export function FigureRowsTable({ unit, rows }: RowsProps) {
  const { t } = useTranslation();
  return (
    <div className="figure-table-room" tabIndex={0} role="region" aria-label={t('analytics.rowsTitle')}>
      <table className="register-table">
        <thead>
          <tr>
            <th scope="col">
              {t(unit === 'AGREEMENTS' ? 'register.documentColumn' : 'register.partiesColumn')}
            </th>
            <th scope="col">{t('analytics.dimension.kind')}</th>
            <th scope="col">{t('analytics.signedOn')}</th>
            <th scope="col">{t('analytics.dimension.country')}</th>
            <th scope="col">{t('analytics.dimension.legal')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} unit={unit} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
