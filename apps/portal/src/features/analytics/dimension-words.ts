import { countryName } from '../../shared/country-name.js';
import type { Speech } from '../../shared/say-value.js';
import type { Dimension } from './figures-query.js';

/** A value of a dimension in words, where an address names it and no answer is at hand. */
export function valueWords(dimension: Dimension, value: string, { t, language }: Speech): string {
  if (value === 'NONE') return t('analytics.none');
  switch (dimension) {
    case 'country':
      return value === 'UNKNOWN' ? t('analytics.none') : countryName(value, language);
    case 'decade':
      return value === 'UNKNOWN' ? t('time.unknownDate') : t('analytics.decade', { decade: value });
    case 'kind':
    case 'legal':
      return t(`words.${dimension}.${value}`, { defaultValue: value });
    case 'region':
      return value;
  }
}
