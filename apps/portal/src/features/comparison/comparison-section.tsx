import { useTranslation } from 'react-i18next';
import type { Moment } from '../../__generated__/registry/types.gen.js';
import { useComparison, type RecordKind } from '../../api/cards.js';
import { usePair } from '../../api/pair.js';
import { sayDate, sayInstant } from '../../shared/dates/say-date.js';
import { sayField, sayValue } from '../../shared/say-value.js';
import { Answered } from '../../shared/ui/answered.js';
import { useSpeech } from '../../shared/use-speech.js';
import { useCardSearch } from '../provenance/use-card-search.js';
import { OtherMomentForm } from './other-moment-form.js';

function MomentWords({ moment }: { readonly moment: Moment }) {
  const { t, language } = useSpeech();
  const day = moment.validOn === moment.today ? t('time.today') : (sayDate(moment.validOn, language) ?? '');
  const known =
    moment.isNow || moment.knownAtInstant === null
      ? t('time.nowWord')
      : sayInstant(moment.knownAtInstant, language);
  const size = moment.isNow ? '' : ` (${t('time.size', { size: moment.knownAt })})`;
  return <>{`${t('cards.comparisonPair', { day, known })}${size}`}</>;
}

/** Two moments side by side: the other one on the left, the page's on the right; only what differs. */
export function ComparisonSection({ kind, id }: { readonly kind: RecordKind; readonly id: string }) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const { other, change } = useCardSearch();
  const comparison = useComparison(kind, id, other, usePair());
  return (
    <section className="comparison" aria-labelledby="comparison">
      <h2 id="comparison">{t('cards.comparison')}</h2>
      <OtherMomentForm />
      <Answered query={comparison}>
        {({ differences, moment, otherMoment }) =>
          differences.length === 0 ? (
            <p role="status">{t('cards.comparisonSame')}</p>
          ) : (
            <table className="lined">
              <thead>
                <tr>
                  <th scope="col">{t('cards.comparisonField')}</th>
                  <th scope="col">
                    <MomentWords moment={moment} />
                  </th>
                  <th scope="col">
                    <MomentWords moment={otherMoment} />
                  </th>
                  <th scope="col">{t('cards.comparisonCause')}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map(({ field, side, of, before, after, cause }, index) => (
                  <tr key={`${field}-${String(index)}`}>
                    <th scope="row">
                      {sayField(field, speech)}
                      <span className="statement-under">
                        {[of?.name, side === null ? null : t(`words.side.${side}`)]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </th>
                    <td>
                      <del className="was">{sayValue(field, before, speech)}</del>
                    </td>
                    <td>
                      <ins className="became">{sayValue(field, after, speech)}</ins>
                    </td>
                    <td className="small muted">{t(`words.cause.${cause}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
      <p>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            change({ compare: undefined, otherKnownAt: undefined, otherValidOn: undefined });
          }}
        >
          {t('cards.compareClose')}
        </button>
      </p>
    </section>
  );
}
