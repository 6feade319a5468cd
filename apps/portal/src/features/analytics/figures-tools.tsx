import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePair } from '../../api/pair.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Segments } from '../../shared/ui/segments.js';
import { DIMENSIONS, exportAddress, figuresQueryOf, type Dimension } from './figures-query.js';
import { useFiguresSearch } from './use-figures-search.js';

interface ChoiceProps {
  readonly name: 'rows' | 'columns';
  readonly without: Dimension | undefined;
}

/** By what the rows or the columns are counted. */
function DimensionChoice({ name, without }: ChoiceProps) {
  const { t } = useTranslation();
  const { search, change } = useFiguresSearch();
  const told = search[name] ?? '';
  // The address follows a moment later; until then the next key must find what this one chose.
  const [shown, setShown] = useState<string>(told);
  useEffect(() => {
    setShown(told);
  }, [told]);
  return (
    <label className="field figures-choice">
      <span>{t(`analytics.${name}`)}</span>
      <select
        className="input"
        value={shown}
        onChange={(event) => {
          setShown(event.target.value);
          const chosen = DIMENSIONS.find((one) => one === event.target.value);
          // The dimension that was chosen for the rows cannot stand in the columns as well.
          const cleared = name === 'rows' && chosen === search.columns ? { columns: undefined } : {};
          change({ ...cleared, [name]: chosen });
        }}
      >
        {name === 'columns' && <option value="">{t('analytics.noColumns')}</option>}
        {DIMENSIONS.filter((one) => one !== without).map((one) => (
          <option key={one} value={one}>
            {t(`analytics.dimension.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is counted, by what, and the table as a file. */
export function FiguresTools() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { search, change } = useFiguresSearch();
  const { validOn, knownAt } = usePair();
  return (
    <div className="figures-tools">
      <h1>{t('analytics.title')}</h1>
      <Segments
        label={t('analytics.counted')}
        value={search.view}
        options={[
          { value: 'partnerships', label: t('register.partnerships') },
          { value: 'agreements', label: t('register.agreements') },
        ]}
        onChange={(view) => {
          change({ view });
        }}
      />
      <DimensionChoice name="rows" without={undefined} />
      <DimensionChoice name="columns" without={search.rows} />
      <label className="figures-check">
        <input
          type="checkbox"
          checked={search.domestic === 'INCLUDE'}
          onChange={(event) => {
            change({ domestic: event.target.checked ? 'INCLUDE' : undefined });
          }}
        />
        <span>{t('register.domesticShow')}</span>
      </label>
      <a
        className="button figures-file"
        href={exportAddress('figures', figuresQueryOf(search), { validOn, knownAt }, language)}
        title={t('analytics.exportNote')}
        download
      >
        {t('register.export')}
      </a>
    </div>
  );
}
