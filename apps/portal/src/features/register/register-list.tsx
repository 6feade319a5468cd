import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { spanUpTo } from '../../shared/dates/on-ruler.js';
import { EmptyRegister } from './empty-register.js';
import { RegisterCards } from './register-cards.js';
import { RegisterTable } from './register-table.js';
import { ResultLine } from './result-line.js';
import { useRegisterSearch } from './use-register-search.js';
import type { Rows, useRows } from './use-rows.js';

interface RegisterListProps {
  readonly answer: Rows;
  readonly list: ReturnType<typeof useRows>;
  readonly narrow: boolean;
  readonly onChoose: (id: string) => void;
}

function Legend() {
  const { t } = useTranslation();
  return (
    <div className="legend">
      <p>
        ● {t('register.legendSigned')} · ◇ {t('register.legendDeclaration')} · ○ {t('register.legendPartial')}{' '}
        · ✕ {t('register.legendBroken')} · ┄ {t('register.legendIdle')}
      </p>
      <p className="keys-line">
        <kbd>J</kbd> <kbd>K</kbd> {t('register.keysRows')} <kbd>Enter</kbd> {t('register.keysOpen')}{' '}
        <kbd>?</kbd> <Link to="/help">{t('register.keysAll')}</Link>
      </p>
    </div>
  );
}

/** The rows with their count and their moment; further pages on request. */
export function RegisterList({ answer, list, narrow, onChoose }: RegisterListProps) {
  const { t } = useTranslation();
  const { search } = useRegisterSearch();
  const { rows, total, moment } = answer;
  const span = useMemo(() => spanUpTo(moment.today), [moment.today]);
  const all = search.view === 'agreements' ? total.agreements : total.partnerships;
  return (
    <div aria-busy={list.isPlaceholderData}>
      <ResultLine total={total} moment={moment} />
      {rows.length === 0 ? (
        <EmptyRegister moment={moment} />
      ) : narrow ? (
        <RegisterCards rows={rows} span={span} until={moment.validOn} />
      ) : (
        <RegisterTable
          rows={rows}
          span={span}
          until={moment.validOn}
          chosen={search.row}
          onChoose={onChoose}
        />
      )}
      {list.hasNextPage && (
        <div className="more">
          <button
            type="button"
            className="button"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('register.more')}
          </button>
          <span className="muted small">{t('register.moreLeft', { shown: rows.length, all })}</span>
        </div>
      )}
      {rows.length > 0 && <Legend />}
    </div>
  );
}
