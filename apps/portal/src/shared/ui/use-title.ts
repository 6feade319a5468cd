import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The title of the tab: the page, then the portal. */
export function useTitle(page: string | undefined): void {
  const { t } = useTranslation();
  const name = t('frame.name');
  useEffect(() => {
    document.title = page === undefined ? name : `${page} · ${name}`;
  }, [page, name]);
}
