import type { TFunction } from 'i18next';
import type { FacetValue } from '../../__generated__/registry/types.gen.js';
import type { Language } from '../../i18n/set-up.js';
import { countryName } from '../../shared/country-name.js';
import type { FacetName } from './register-query.js';

interface Speech {
  readonly t: TFunction;
  readonly language: Language;
}

/** The word for a value of a facet. */
export function facetWord(
  facet: FacetName,
  { value, label }: Pick<FacetValue, 'value' | 'label'>,
  { t, language }: Speech,
): string {
  if (label !== null) return label[language];
  if (value === 'UNKNOWN' && (facet === 'decade' || facet === 'country')) return t('time.unknownDate');
  if (facet === 'country') return countryName(value, language);
  if (facet === 'decade') return t('time.decade', { decade: value });
  if (facet === 'region' || facet === 'municipality') return value;
  return t(`words.${facet}.${value}`);
}
