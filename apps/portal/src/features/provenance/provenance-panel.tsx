import { useTranslation } from 'react-i18next';
import { useSourceDocument } from '../../api/cards.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate, sayInstant } from '../../shared/dates/say-date.js';
import { SidePanel } from '../../shared/ui/side-panel.js';
import type { AskedValue } from './known-fact.js';
import { SourceQuote } from './source-quote.js';
import { useCardSearch } from './use-card-search.js';

function SourceLines({ document }: { readonly document: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const source = useSourceDocument(document).data;
  if (source === undefined) return null;
  const incoming = [
    source.incomingNumber === null ? null : t('cards.incoming', { number: source.incomingNumber }),
    sayDate(source.incomingDate, language) ?? sayInstant(source.receivedAt, language),
  ].filter((part) => part !== null);
  return (
    <>
      <dt>{t('cards.source')}</dt>
      <dd>{source.fileName ?? t('cards.unknownSource')}</dd>
      <dt>{t('cards.received')}</dt>
      <dd>{incoming.join(', ')}</dd>
      {source.asAt !== null && (
        <>
          <dt>{t('cards.asAt')}</dt>
          <dd>{sayDate(source.asAt, language)}</dd>
        </>
      )}
    </>
  );
}

/** «Откуда это известно»: the event, the actor, the ground, and the words it was read from. */
export function ProvenancePanel({ asked }: { readonly asked: AskedValue }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { change } = useCardSearch();
  const { fact } = asked;
  return (
    <SidePanel
      title={t('cards.whenceTitle')}
      takesFocus
      onClose={() => {
        change({ whence: undefined });
      }}
    >
      <p>
        <span className="muted">{asked.name}:</span> <strong>{asked.words}</strong>
      </p>
      {fact.source === null ? (
        <p className="muted">{t('cards.noSource')}</p>
      ) : (
        <SourceQuote source={fact.source} />
      )}
      <dl className="pairs">
        {fact.source !== null && <SourceLines document={fact.source.document} />}
        <dt>{t('cards.event')}</dt>
        <dd>№ {fact.position}</dd>
        <dt>{t('cards.who')}</dt>
        <dd>
          {fact.actor.name[language]}, {fact.actor.office[language]}
        </dd>
        <dt>{t('cards.recorded')}</dt>
        <dd>{sayInstant(fact.recordedAt, language)}</dd>
        {fact.learnedOn !== null && (
          <>
            <dt>{t('cards.learned')}</dt>
            <dd>{sayDate(fact.learnedOn, language)}</dd>
          </>
        )}
      </dl>
      {fact.corrected && <p className="small">{t('cards.correctedNote')}</p>}
    </SidePanel>
  );
}
