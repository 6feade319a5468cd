import { Link } from '@tanstack/react-router';
import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { useSpeech } from '../../shared/use-speech.js';

/** Which document this one supplements, and which supplement it. */
export function RelatedDocuments({ card }: { readonly card: AgreementCard }) {
  const { t, language } = useSpeech();
  const lists = [
    { word: t('cards.supplements'), documents: card.supplements === null ? [] : [card.supplements] },
    { word: t('cards.supplementedBy'), documents: card.supplementedBy },
  ].filter(({ documents }) => documents.length > 0);
  if (lists.length === 0) return null;
  return (
    <>
      {lists.map(({ word, documents }) => (
        <section key={word}>
          <h2>{word}</h2>
          <ul className="facts-lines">
            {documents.map((one) => (
              <li key={one.id}>
                <Link to="/agreements/$id" params={{ id: one.registerNumber }}>
                  {one.title}
                </Link>{' '}
                <span className="muted small">
                  {sayDate(one.signedOn, language) ?? t('time.unknownDate')} · {one.registerNumber}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
