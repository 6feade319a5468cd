import { useTranslation } from 'react-i18next';
import { useHistory, type RecordKind } from '../../api/cards.js';
import { isNow, usePair } from '../../api/pair.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { Answered } from '../../shared/ui/answered.js';
import { HistoryRow } from './history-row.js';

/** Who, when, why; before and after; on which ground: as known at the moment of the page. */
export function HistorySection({ kind, id }: { readonly kind: RecordKind; readonly id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const pair = usePair();
  const history = useHistory(kind, id, pair);
  const count = history.data?.entries.length;
  return (
    <section aria-labelledby="history">
      <h2 id="history">
        {t('cards.history')}{' '}
        {count !== undefined && (
          <span className="muted small">
            {!isNow(pair) && pair.validOn !== undefined ? `${sayDate(pair.validOn, language) ?? ''} · ` : ''}
            {t('cards.historyCount', { count })}
          </span>
        )}
      </h2>
      <Answered query={history}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="muted">{t('cards.historyEmpty')}</p>
          ) : (
            <table className="lined history-table">
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">{t('cards.columnWhen')}</th>
                  <th scope="col">{t('cards.columnWhat')}</th>
                  <th scope="col">{t('cards.columnWho')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <HistoryRow key={entry.eventId} entry={entry} />
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </section>
  );
}
