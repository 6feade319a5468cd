import type { Import } from '../../__generated__/registry/types.gen.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { useSpeech } from '../../shared/use-speech.js';
import { isCertain } from './review-order.js';

/** The note and its counts: always in sight. */
export function ReviewHead({ note }: { readonly note: Import }) {
  const { t, language } = useSpeech();
  const { source, candidates } = note;
  const certain = candidates.filter(isCertain).length;
  const date = sayDate(source.date, language);
  const asAt = sayDate(source.asAt, language);
  const incoming = [
    source.number === null ? null : t('imports.inNo', { number: source.number }),
    date === null ? null : t('imports.from', { date }),
  ].filter((part) => part !== null);
  const words = [
    source.sender,
    incoming.length === 0 ? null : incoming.join(' '),
    asAt === null ? null : t('imports.asAt', { date: asAt }),
  ].filter((part) => part !== null);
  return (
    <header className="review-head">
      <h1 className="review-name">
        {note.fileName ?? t('imports.nameless')}
        {words.length > 0 && <span className="muted"> · {words.join(' · ')}</span>}
      </h1>
      <p className="review-counts" role="status">
        <span className="pill">{t('imports.found', { count: candidates.length })}</span>
        <span className="pill pill-certain">{t('imports.certain', { count: certain })}</span>
        <span className="pill pill-ask">{t('imports.ask', { count: candidates.length - certain })}</span>
        <span className="pill">{t('imports.unread', { count: note.unrecognised.length })}</span>
        <span className="pill">
          {t('imports.settled', { count: candidates.filter(({ state }) => state !== 'OPEN').length })}
        </span>
      </p>
    </header>
  );
}
