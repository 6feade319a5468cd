import type { HistoryEntry } from '../../__generated__/registry/types.gen.js';
import { sayDate, sayDateOf, sayInstant, shortDay } from '../../shared/dates/say-date.js';
import { sayField, sayValue } from '../../shared/say-value.js';
import { useSpeech } from '../../shared/use-speech.js';
import { useCardSearch } from '../provenance/use-card-search.js';
import { reasonWords } from './reason-words.js';

/** The entry with which a record begins: its field is only the name it was given. */
const isFirst = ({ type }: HistoryEntry): boolean => /(Recorded|Established|Registered)$/.test(type);

function Change({ entry }: { readonly entry: HistoryEntry }) {
  const speech = useSpeech();
  const { field, before, after } = entry;
  if (field === null) return <>{speech.t(`words.event.${entry.type}`, { defaultValue: entry.type })}</>;
  const became = sayValue(field, after, speech);
  const event = speech.t(`words.event.${entry.type}`, { defaultValue: entry.type });
  return (
    <>
      {isFirst(entry) ? event : sayField(field, speech)}:{' '}
      {before !== null && before !== undefined && (
        <>
          <del className="was">{sayValue(field, before, speech)}</del> →{' '}
        </>
      )}
      <ins className="became">{became}</ins>
    </>
  );
}

/** The days and the side of a statement, beneath it. */
function Under({ entry }: { readonly entry: HistoryEntry }) {
  const { t, language } = useSpeech();
  const since = sayDateOf(entry.validFrom, language);
  const learned = sayDate(entry.learnedOn, language);
  const words = [
    entry.field === null || isFirst(entry)
      ? null
      : t(`words.event.${entry.type}`, { defaultValue: entry.type }),
    entry.side === null ? null : t(`words.side.${entry.side}`),
    since === null || entry.field === null ? null : t('cards.since', { date: since }),
    learned === null ? null : `${t('cards.learned').toLowerCase()} ${learned}`,
  ].filter((word) => word !== null);
  return words.length === 0 ? null : <span className="statement-under">{words.join(' · ')}</span>;
}

/** One entry: when, what, who and why; and the register as it was before and after it. */
export function HistoryRow({ entry }: { readonly entry: HistoryEntry }) {
  const { t, language } = useSpeech();
  const { change } = useCardSearch();
  const at = (size: number): string => `@${size}`;
  return (
    <tr>
      <td>
        <time dateTime={entry.recordedAt} title={sayInstant(entry.recordedAt, language)}>
          {shortDay(entry.recordedAt)}
        </time>
      </td>
      <td>
        <Change entry={entry} />
        <Under entry={entry} />
        {entry.words !== null && <span className="statement-under">«{entry.words}»</span>}
        <span className="history-ways">
          <button
            type="button"
            className="whence"
            onClick={() => {
              change({ knownAt: at(entry.position) });
            }}
          >
            {t('cards.beforeThis')}
          </button>
          <button
            type="button"
            className="whence"
            onClick={() => {
              change({ knownAt: at(entry.position + 1) });
            }}
          >
            {t('cards.afterThis')}
          </button>
          <button
            type="button"
            className="whence"
            onClick={() => {
              change({
                compare: 'on',
                knownAt: at(entry.position + 1),
                otherKnownAt: at(entry.position),
                otherValidOn: undefined,
              });
            }}
          >
            {t('cards.compareThis')}
          </button>
        </span>
      </td>
      <td>
        {entry.actor.name[language]}
        {entry.approvedBy.length > 0 && ` + ${entry.approvedBy.map(({ name }) => name[language]).join(', ')}`}
        <span className="statement-under">
          {[
            reasonWords(entry.reason, t),
            entry.ground?.incomingNumber == null
              ? null
              : t('cards.ground', { number: entry.ground.incomingNumber }),
          ]
            .filter((word) => word !== null)
            .join(' · ')}
        </span>
      </td>
    </tr>
  );
}
