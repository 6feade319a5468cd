import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

function WholePageNote({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  return (
    <div className="empty" role="alert">
      <p>{words}</p>
      <Link to="/" className="button">
        {t('frame.toHome')}
      </Link>
    </div>
  );
}

/** No page has this address. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return <WholePageNote words={t('frame.notFound')} />;
}

/** A page that failed to draw itself; the register is untouched. */
export function CrashPage() {
  const { t } = useTranslation();
  return <WholePageNote words={t('frame.crashed')} />;
}
