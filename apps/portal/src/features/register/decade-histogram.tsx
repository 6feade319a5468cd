import { useTranslation } from 'react-i18next';
import type { FacetValue } from '../../__generated__/registry/types.gen.js';
import { chosenOf, toggled } from './register-query.js';
import { useRegisterSearch } from './use-register-search.js';

/** The decades of signing as bars; each bar is a switch of the same facet. */
export function DecadeHistogram({ values }: { readonly values: readonly FacetValue[] }) {
  const { t } = useTranslation();
  const { search, change } = useRegisterSearch();
  const chosen = chosenOf(search, 'decade');
  const most = Math.max(1, ...values.map(({ count }) => count));
  const inOrder = [...values].sort((a, b) => a.value.localeCompare(b.value));
  if (values.length === 0) return null;
  const words = ({ value, count }: FacetValue): string =>
    value === 'UNKNOWN'
      ? t('register.unknownDecade', { count })
      : t('register.decadeBar', { decade: value, count });
  return (
    <fieldset className="facet">
      <legend>{t('words.facet.decade')}</legend>
      <div className="bars">
        {inOrder.map((one) => (
          <button
            key={one.value}
            type="button"
            className="bar"
            aria-pressed={chosen.includes(one.value)}
            title={words(one)}
            onClick={() => {
              change((before) => toggled(before, 'decade', one.value));
            }}
          >
            <span className="visually-hidden">{words(one)}</span>
            <span className="bar-room">
              <span className="bar-fill" style={{ height: `${Math.max(4, (one.count / most) * 100)}%` }} />
            </span>
            <span className="bar-word" aria-hidden="true">
              {one.value === 'UNKNOWN' ? '?' : one.value.slice(2)}
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
