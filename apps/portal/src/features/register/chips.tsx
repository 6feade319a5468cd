import { useTranslation } from 'react-i18next';
import { usePair } from '../../api/pair.js';
import { useFacets } from '../../api/register.js';
import { useLanguage } from '../../i18n/use-language.js';
import { facetWord } from './facet-words.js';
import { chosenOf, cleared, FACETS, filterCount, queryOf, toggled } from './register-query.js';
import { RegisterWords } from './register-tools.js';
import { useRegisterSearch } from './use-register-search.js';

/** The words, the order, and what is chosen, each to be taken back by a click. */
export function Chips() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { search, change } = useRegisterSearch();
  const unit = search.view === 'agreements' ? 'AGREEMENTS' : 'PARTNERSHIPS';
  const known = useFacets(queryOf(search), usePair(), unit).data?.facets;
  const chips = FACETS.flatMap((facet) =>
    chosenOf(search, facet).map((value) => {
      const label = known?.[facet].find((one) => one.value === value)?.label ?? null;
      return { facet, value, name: facetWord(facet, { value, label }, { t, language }) };
    }),
  );
  return (
    <div className="chips">
      <RegisterWords />
      {search.q !== undefined && search.q !== '' && (
        <button
          type="button"
          className="chip"
          aria-label={t('register.remove', { name: search.q })}
          onClick={() => {
            change((before) => ({ ...before, q: undefined }));
          }}
        >
          «{search.q}» <span aria-hidden="true">✕</span>
        </button>
      )}
      {chips.map(({ facet, value, name }) => (
        <button
          key={`${facet}-${value}`}
          type="button"
          className="chip"
          aria-label={t('register.remove', { name })}
          onClick={() => {
            change((before) => toggled(before, facet, value));
          }}
        >
          {name} <span aria-hidden="true">✕</span>
        </button>
      ))}
      {filterCount(search) > 0 && (
        <button
          type="button"
          className="button button-quiet small"
          onClick={() => {
            change(cleared);
          }}
        >
          {t('register.clear')}
        </button>
      )}
    </div>
  );
}
