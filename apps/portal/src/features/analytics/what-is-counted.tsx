import { useTranslation } from 'react-i18next';
import type { Coded, FigureRow } from '../../__generated__/analytics/types.gen.js';
import type { FigureRowsSearch } from '../../app/figures-search.js';
import { useLanguage } from '../../i18n/use-language.js';
import { chosenOf, DIMENSIONS, type Dimension } from './figures-query.js';

interface WhatProps {
  readonly search: FigureRowsSearch;
  readonly rows: readonly FigureRow[];
}

/** The codes that rows explain in words. */
const CODED: Readonly<Partial<Record<Dimension, (row: FigureRow) => readonly Coded[]>>> = {
  country: ({ countries }) => countries,
  region: ({ regions }) => regions,
  kind: ({ kinds }) => kinds,
  legal: ({ legal }) => [legal],
};

/** By what the number was counted: «Страна: Германия · Десятилетие подписания: 1980-е». */
export function WhatIsCounted({ search, rows }: WhatProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordOf = (dimension: Dimension, value: string): string => {
    if (value === 'NONE') return t('analytics.none');
    if (dimension === 'decade')
      return value === 'UNKNOWN' ? t('time.unknownDate') : t('analytics.decade', { decade: value });
    const known = rows.flatMap((row) => CODED[dimension]?.(row) ?? []).find((one) => one.value === value);
    return known?.label[language] ?? value;
  };
  const said = DIMENSIONS.filter((dimension) => chosenOf(search, dimension).length > 0);
  if (said.length === 0) return null;
  return (
    <ul className="figure-what">
      {said.map((dimension) => (
        <li key={dimension} className="chip">
          {t(`analytics.dimension.${dimension}`)}:{' '}
          {chosenOf(search, dimension)
            .map((value) => wordOf(dimension, value))
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}
