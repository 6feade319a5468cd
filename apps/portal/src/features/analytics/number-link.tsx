import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowsSearchOf, type Dimension } from './figures-query.js';
import { useFiguresSearch } from './use-figures-search.js';

interface NumberLinkProps {
  readonly count: number;
  /** What the number is of, in words: «Германия, 1980-е». */
  readonly of: string;
  readonly cell: Partial<Record<Dimension, string>>;
}

/** A number that leads to the records behind it. */
export function NumberLink({ count, of, cell }: NumberLinkProps) {
  const { t } = useTranslation();
  const { search } = useFiguresSearch();
  return (
    <Link
      to="/figures/rows"
      search={({ validOn, knownAt }) => ({ validOn, knownAt, ...rowsSearchOf(search, cell) })}
      className="figure-number"
      aria-label={t('analytics.rowsBehind', { of, count })}
    >
      {count}
    </Link>
  );
}
