import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSourceDocument, useSourceText } from '../../api/cards.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { aroundMark } from '../provenance/around-mark.js';

/** The whole text of a source, opened at the words a value was read from. */
export function SourcePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useParams({ from: '/sources/$id' });
  const { from, to } = useSearch({ from: '/sources/$id' });
  const source = useSourceDocument(id).data;
  const text = useSourceText(id, {});
  const place = useRef<HTMLElement>(null);
  useTitle(source?.fileName ?? undefined);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, [text.data]);
  const words = [
    source?.incomingNumber == null ? null : t('cards.incoming', { number: source.incomingNumber }),
    sayDate(source?.incomingDate, language),
    source?.asAt == null ? null : `${t('cards.asAt').toLowerCase()} ${sayDate(source.asAt, language) ?? ''}`,
  ].filter((part) => part !== null);
  return (
    <article className="card">
      <header className="card-head">
        <h1>{source?.fileName ?? t('cards.wholeText')}</h1>
        <p className="muted">{words.join(' · ')}</p>
        <p>
          <a href={`/api/registry/v1/source-documents/${id}/original`} download>
            {t('cards.downloadOriginal')}
          </a>
        </p>
      </header>
      <Answered query={text}>
        {(whole) => {
          const { before, marked, after } = aroundMark(whole, {
            document: id,
            from: from ?? null,
            to: to ?? null,
          });
          return (
            <div className="source-text">
              {before}
              {marked !== '' && (
                <mark ref={place} title={t('cards.sourceMark')}>
                  {marked}
                </mark>
              )}
              {after}
            </div>
          );
        }}
      </Answered>
    </article>
  );
}
