import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { sayInstant } from '../../shared/dates/say-date.js';
import { useSpeech } from '../../shared/use-speech.js';
import { reasonWords } from '../history/reason-words.js';

/** What must be known of the record before its facts: voided, withdrawn, proposed to void, not yet signed. */
export function RecordBanner({ card }: { readonly card: AgreementCard }) {
  const { t, language } = useSpeech();
  const act = card.state === 'VOID_PROPOSED' ? card.proposal : card.removal;
  return (
    <>
      {card.state !== 'LIVE' && act !== null && (
        <p className="note note-error" role="status">
          {t(`cards.banner${card.state}`, {
            name: act.actor.name[language],
            date: sayInstant(act.recordedAt, language),
            reason: reasonWords(act.reason, t) ?? t('words.removalReason.OTHER'),
          })}
        </p>
      )}
      {!card.existsOnDay && (
        <p className="note note-amber" role="status">
          {t('cards.notYet', { date: sayDate(card.moment.validOn, language) })}
        </p>
      )}
      {card.confirmed.length > 0 && (
        <p className="muted small">
          {t('cards.confirmedBy', {
            names: card.confirmed.map(({ actor }) => actor.name[language]).join(', '),
          })}
        </p>
      )}
    </>
  );
}
