import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '../../api/problem.js';
import { useLanguage } from '../../i18n/use-language.js';

interface ErrorNoteProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

interface Said {
  readonly messageRu: string;
  readonly messageEn: string;
}

const saidIn = ({ messageRu, messageEn }: Said, language: string): string =>
  language === 'en' ? messageEn : messageRu;

/** An error in the reader's language: what happened, what was kept, what to do; and the number for support. */
export function ErrorNote({ error, onRetry, children }: ErrorNoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const problem = error instanceof RefusedError ? error.problem : null;
  const silent = error instanceof RefusedError && error.status === 0;
  const own = t(silent ? 'frame.offline' : 'frame.unexpected');
  const words = problem === null ? own : saidIn(problem, language);
  return (
    <div className="note note-error" role="alert">
      <p>{words}</p>
      <ul>
        {problem?.errors.map((field) => (
          <li key={field.pointer}>{saidIn(field, language)}</li>
        ))}
      </ul>
      {problem !== null && problem.status >= 500 && (
        <p className="small muted">{t('frame.supportNumber', { id: problem.correlationId })}</p>
      )}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {t('frame.retry')}
        </button>
      )}
      {children}
    </div>
  );
}
