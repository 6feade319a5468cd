import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetValue } from '../../__generated__/registry/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { facetWord } from './facet-words.js';
import { chosenOf, toggled, type FacetName } from './register-query.js';
import { useRegisterSearch } from './use-register-search.js';

const FEW = 7;

/** One facet: its values with the count beside each; what is chosen stays in sight. */
export function FacetGroup({
  facet,
  values,
}: {
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { search, change } = useRegisterSearch();
  const [all, showAll] = useState(false);
  const chosen = chosenOf(search, facet);
  const gone = chosen
    .filter((value) => !values.some((one) => one.value === value))
    .map((value) => ({ value, count: 0, label: null }));
  const list = [...gone, ...values];
  const shown = all ? list : list.filter(({ value }, index) => index < FEW || chosen.includes(value));
  if (list.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t(`words.facet.${facet}`)}</legend>
      <ul>
        {shown.map((one) => (
          <li key={one.value}>
            <input
              type="checkbox"
              id={`${id}-${one.value}`}
              checked={chosen.includes(one.value)}
              onChange={() => {
                change((before) => toggled(before, facet, one.value));
              }}
            />
            <label htmlFor={`${id}-${one.value}`}>
              <span>{facetWord(facet, one, { t, language })}</span>
              <span className="facet-count">{one.count}</span>
            </label>
          </li>
        ))}
      </ul>
      {list.length > FEW && (
        <button
          type="button"
          className="button button-quiet small"
          aria-expanded={all}
          onClick={() => {
            showAll(!all);
          }}
        >
          {all ? t('register.fewerValues') : t('register.moreValues', { count: list.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}
