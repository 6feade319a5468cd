import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFigureRows } from '../../api/analytics.js';
import { usePair } from '../../api/pair.js';
import { FigureRowsSearch } from '../../app/figures-search.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { EmptyFigures } from './empty-figures.js';
import { exportAddress, isKnownToRegister, rowsQueryOf } from './figures-query.js';
import { FigureRowsTable } from './figure-rows-table.js';
import { MomentLine } from './moment-line.js';
import { WhatIsCounted } from './what-is-counted.js';

/** The same question as a file, and to the register's own list. */
function RowsWays({ search }: { readonly search: FigureRowsSearch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { validOn, knownAt } = usePair();
  return (
    <div className="buttons">
      {isKnownToRegister(search) && (
        <Link to="/register" className="button" search={{ validOn, knownAt, ...search }}>
          {t('analytics.inRegister')}
        </Link>
      )}
      <a
        className="button"
        href={exportAddress('rows', rowsQueryOf(search), { validOn, knownAt }, language)}
        title={t('register.exportNote')}
        download
      >
        {t('register.export')}
      </a>
    </div>
  );
}

/** The records behind a number, of the same pair. */
export function FigureRowsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = FigureRowsSearch.parse(useSearch({ strict: false }));
  const rows = useFigureRows(rowsQueryOf(search), usePair());
  const [first] = rows.data?.pages ?? [];
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const regions = new Map(
    items.flatMap((row) => row.regions.map(({ value, label }) => [value, label[language]] as const)),
  );
  useTitle(t('analytics.rowsTitle'));
  return (
    <div className="figures-page">
      <nav className="crumbs" aria-label={t('cards.crumbs')}>
        <ol>
          <li>
            <Link
              to="/figures"
              search={({ validOn, knownAt }) => ({ validOn, knownAt, view: search.view, rows: 'country' })}
            >
              {t('analytics.title')}
            </Link>
          </li>
          <li aria-current="page">{t('analytics.rowsTitle')}</li>
        </ol>
      </nav>
      <div className="figures-tools">
        <h1>{t('analytics.rowsTitle')}</h1>
        <RowsWays search={search} />
      </div>
      <WhatIsCounted search={search} known={regions} />
      <Answered query={{ ...rows, data: first }}>
        {({ unit, total, moment }) => (
          <div aria-busy={rows.isPlaceholderData}>
            <MomentLine unit={unit} total={total} moment={moment} />
            {total === 0 ? <EmptyFigures moment={moment} /> : <FigureRowsTable unit={unit} rows={items} />}
            {rows.hasNextPage && (
              <div className="more">
                <button
                  type="button"
                  className="button"
                  disabled={rows.isFetchingNextPage}
                  onClick={() => void rows.fetchNextPage()}
                >
                  {t('register.more')}
                </button>
                <span className="muted small">
                  {t('register.moreLeft', { shown: items.length, all: total })}
                </span>
              </div>
            )}
          </div>
        )}
      </Answered>
    </div>
  );
}
