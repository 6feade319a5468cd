import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../__generated__/registry/types.gen.js';

/** A note that is still being read, or that could not be read: what was kept, and what to do. */
export function NotYetReview({ note }: { readonly note: Import }) {
  const { t } = useTranslation();
  const { done, total } = note.progress;
  if (note.state === 'FAILED') {
    const code = note.failure ?? '';
    const why = t([`words.importFailure.${code}`, 'words.importFailure.other'], { code });
    return (
      <div className="empty">
        <h1>{t('imports.failed')}</h1>
        <p role="alert">{t('imports.failedNote', { why })}</p>
        <Link to="/import" className="button">
          {t('imports.title')}
        </Link>
      </div>
    );
  }
  return (
    <div className="empty" role="status">
      <h1>{t('imports.reading')}</h1>
      <p className="muted">{note.fileName ?? t('imports.nameless')}</p>
      <progress
        aria-label={t('imports.reading')}
        max={total > 0 ? total : undefined}
        value={total > 0 ? done : undefined}
      />
      <p>{t('imports.readingNote')}</p>
    </div>
  );
}
