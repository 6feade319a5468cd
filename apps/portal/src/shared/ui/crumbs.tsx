import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CrumbsProps {
  readonly view: 'partnerships' | 'agreements';
  readonly children?: ReactNode;
  readonly here: string;
}

/** The way from the register to a record: depth three and more only. */
export function Crumbs({ view, children, here }: CrumbsProps) {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('cards.crumbs')}>
      <ol>
        <li>
          <Link to="/register" search={({ validOn, knownAt }) => ({ validOn, knownAt, view })}>
            {t('frame.register')}
          </Link>
        </li>
        {children === undefined ? <li>{t(`register.${view}`)}</li> : <li>{children}</li>}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
