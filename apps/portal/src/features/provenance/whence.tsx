import { useTranslation } from 'react-i18next';
import { useCardSearch } from './use-card-search.js';

/** «откуда?» beside a value: opens its provenance in the panel. `of` is the key of the value in the address. */
export function Whence({ of, what }: { readonly of: string; readonly what: string }) {
  const { t } = useTranslation();
  const { whence, change } = useCardSearch();
  const open = whence === of;
  return (
    <button
      type="button"
      className="whence"
      aria-expanded={open}
      aria-label={t('cards.whenceOf', { what })}
      onClick={() => {
        change({ whence: open ? undefined : of });
      }}
    >
      {t('cards.whence')}
    </button>
  );
}
