import { useTranslation } from 'react-i18next';
import { usePair } from '../../api/pair.js';
import { useFacets } from '../../api/register.js';
import { Answered } from '../../shared/ui/answered.js';
import { DecadeHistogram } from './decade-histogram.js';
import { FacetGroup } from './facet-group.js';
import { FACETS, queryOf } from './register-query.js';
import { useRegisterSearch } from './use-register-search.js';

function AlsoSwitches() {
  const { t } = useTranslation();
  const { search, change } = useRegisterSearch();
  return (
    <fieldset className="facet">
      <legend className="visually-hidden">{t('register.filters')}</legend>
      <ul>
        <li>
          <input
            type="checkbox"
            id="also-domestic"
            checked={search.domestic === 'INCLUDE'}
            onChange={() => {
              change((before) => ({
                ...before,
                domestic: before.domestic === undefined ? 'INCLUDE' : undefined,
              }));
            }}
          />
          <label htmlFor="also-domestic">{t('register.domesticShow')}</label>
        </li>
        <li>
          <input
            type="checkbox"
            id="also-voided"
            checked={search.voided === 'true'}
            onChange={() => {
              change((before) => ({ ...before, voided: before.voided === undefined ? 'true' : undefined }));
            }}
          />
          <label htmlFor="also-voided">{t('register.voidedShow')}</label>
        </li>
      </ul>
    </fieldset>
  );
}

/** All facets of the register; each facet's counts ignore its own selection. */
export function Facets() {
  const { search } = useRegisterSearch();
  const unit = search.view === 'agreements' ? 'AGREEMENTS' : 'PARTNERSHIPS';
  const facets = useFacets(queryOf(search), usePair(), unit);
  return (
    <Answered query={facets}>
      {({ facets: values }) => (
        <>
          {FACETS.map((facet) =>
            facet === 'decade' ? (
              <DecadeHistogram key={facet} values={values.decade} />
            ) : (
              <FacetGroup key={facet} facet={facet} values={values[facet]} />
            ),
          )}
          <AlsoSwitches />
        </>
      )}
    </Answered>
  );
}
