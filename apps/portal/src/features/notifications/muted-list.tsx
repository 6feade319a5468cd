import { useMute, useMutes, type Mute } from '../../api/notifications.js';
import { Answered } from '../../shared/ui/answered.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { useSpeech } from '../../shared/use-speech.js';
import { sayRecord } from './notification-words.js';

interface MutedLineProps {
  readonly words: string;
  readonly mute: Mute;
}

function MutedLine({ words, mute }: MutedLineProps) {
  const { t } = useSpeech();
  const hear = useMute();
  return (
    <li className="muted-line">
      <span>{words}</span>
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={hear.isPending}
        onClick={() => {
          if (!hear.isPending) hear.mutate(mute);
        }}
      >
        {t('notifications.hearAgain')}
      </button>
      {hear.error !== null && <ErrorNote error={hear.error} />}
    </li>
  );
}

/** What the person does not hear of, and the way back. */
export function MutedList() {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <section aria-labelledby="muted">
      <h2 id="muted">{t('notifications.mutes')}</h2>
      <Answered query={useMutes()}>
        {({ kinds, records }) =>
          kinds.length + records.length === 0 ? (
            <p className="muted">{t('notifications.mutesNone')}</p>
          ) : (
            <ul>
              {kinds.map((kind) => (
                <MutedLine key={kind} words={t(`notifications.kind.${kind}`)} mute={{ kind, on: false }} />
              ))}
              {records.map(({ category, id, number, title }) => (
                <MutedLine
                  key={id}
                  words={[sayRecord(category, number ?? t('notifications.recordGone'), speech), title]
                    .filter((part) => part !== null)
                    .join(' · ')}
                  mute={{ record: { category, id }, on: false }}
                />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
