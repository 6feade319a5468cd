import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/access.js';
import { usePair } from '../../api/pair.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useKeys } from '../../shared/keys/use-keys.js';
import { Segments } from '../../shared/ui/segments.js';
import { exportAddress, filterCount } from './register-query.js';
import { useRegisterSearch } from './use-register-search.js';

const SORTS = ['signedOn', '-signedOn', 'title', 'number', '-recorded'] as const;

function WordFilter() {
  const { t } = useTranslation();
  const { search, change } = useRegisterSearch();
  const field = useRef<HTMLInputElement>(null);
  useKeys({
    Slash: (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  return (
    <input
      ref={field}
      type="search"
      className="input register-words"
      aria-label={t('register.filterWords')}
      placeholder={t('register.filterWords')}
      value={search.q ?? ''}
      onChange={(event) => {
        const q = event.target.value;
        change((before) => ({ ...before, q: q === '' ? undefined : q, row: undefined }), true);
      }}
    />
  );
}

function Order() {
  const { t } = useTranslation();
  const { search, change } = useRegisterSearch();
  return (
    <select
      className="input register-order"
      aria-label={t('register.sort')}
      value={search.sort ?? 'signedOn'}
      onChange={(event) => {
        const sort = SORTS.find((one) => one === event.target.value);
        change((before) => ({ ...before, sort: sort === 'signedOn' ? undefined : sort }));
      }}
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {t(`register.sortBy.${sort}`)}
        </option>
      ))}
    </select>
  );
}

/** The words that narrow the list, and its order. */
export function RegisterWords() {
  return (
    <>
      <WordFilter />
      <Order />
    </>
  );
}

/** The two readings, the file, and the one way in. */
export function RegisterTools({ onFilters }: { readonly onFilters: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { search, change } = useRegisterSearch();
  const { validOn, knownAt } = usePair();
  const mayImport = useMay('import');
  return (
    <div className="register-tools">
      <h1>{t('register.title')}</h1>
      <Segments
        label={t('register.reading')}
        value={search.view}
        options={[
          { value: 'partnerships', label: t('register.partnerships') },
          { value: 'agreements', label: t('register.agreements') },
        ]}
        onChange={(view) => {
          change((before) => ({ ...before, view, row: undefined }));
        }}
      />
      <div className="buttons register-ways">
        <button type="button" className="button facets-button" onClick={onFilters}>
          {t('register.openFilters', { count: filterCount(search) })}
        </button>
        <a
          className="button"
          href={exportAddress(search, { validOn, knownAt }, language)}
          title={t('register.exportNote')}
          download
        >
          {t('register.export')}
        </a>
        {mayImport && (
          <Link to="/import" className="button button-primary">
            {t('register.bring')}
          </Link>
        )}
      </div>
    </div>
  );
}
