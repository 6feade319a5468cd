import { useTranslation } from 'react-i18next';
import type { Import } from '../../__generated__/registry/types.gen.js';
import { nameOf } from './review-order.js';

interface OtherLinesProps {
  readonly note: Import;
  readonly onDismiss: (line: number) => void;
}

/** What gave no card: lines that were not understood, and pairs inside one country. Listed, never dropped. */
export function OtherLines({ note, onDismiss }: OtherLinesProps) {
  const { t } = useTranslation();
  return (
    <>
      {note.unrecognised.length > 0 && (
        <section aria-labelledby="unread">
          <h3 id="unread" className="review-part">
            {t('imports.unreadTitle')}
          </h3>
          <p className="small muted">{t('imports.unreadNote')}</p>
          <ul>
            {note.unrecognised.map(({ line, quote, reason, dismissed }) => (
              <li key={line} className="decided">
                <div className="small">
                  {quote}{' '}
                  <span className="tag">{t(`imports.unreadReason.${reason}`, { defaultValue: reason })}</span>
                </div>
                {dismissed ? (
                  <span className="small muted">{t('imports.dismissed')}</span>
                ) : (
                  note.may.decide && (
                    <button
                      type="button"
                      className="button button-quiet small"
                      aria-label={`${t('imports.dismiss')}: ${quote}`}
                      onClick={() => {
                        onDismiss(line);
                      }}
                    >
                      {t('imports.dismiss')}
                    </button>
                  )
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {note.domestic.length > 0 && (
        <section aria-labelledby="domestic">
          <h3 id="domestic" className="review-part">
            {t('imports.domesticTitle')}
          </h3>
          <p className="small muted">{t('imports.domesticNote')}</p>
          <ul>
            {note.domestic.map((one) => (
              <li key={one.no} className="decided">
                <div>
                  <strong>{nameOf(one, t('imports.noForeign'))}</strong>
                  <span className="small muted"> {one.quote}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
