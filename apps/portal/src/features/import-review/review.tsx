import { useTranslation } from 'react-i18next';
import type { Candidate, Import } from '../../__generated__/registry/types.gen.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { CandidateCard, type CardActs } from './candidate-card.js';
import { DecidedCard } from './decided-card.js';
import { OtherLines } from './other-lines.js';
import { ReviewDialogs } from './review-dialogs.js';
import { ReviewHead } from './review-head.js';
import { ReviewWays } from './review-ways.js';
import { SourcePane } from './source-pane.js';
import { useReview } from './use-review.js';

interface PartProps {
  readonly title: string;
  readonly cards: readonly Candidate[];
  readonly note: Import;
  readonly review: ReturnType<typeof useReview>;
}

function Part({ title, cards, note, review }: PartProps) {
  const { t } = useTranslation();
  const acts: CardActs = {
    accept: review.accept,
    correct: ({ no }) => {
      review.open({ kind: 'correct', no });
    },
    reject: ({ no }) => {
      review.open({ kind: 'reject', no });
    },
    focus: review.focus,
  };
  if (cards.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="review-part">{title}</h3>
      <div className="review-part-cards">
        {cards.map((candidate, index) => (
          <CandidateCard
            key={candidate.no}
            candidate={candidate}
            active={candidate.no === review.active}
            place={t('imports.position', { no: index + 1, all: cards.length })}
            mayDecide={note.may.decide}
            busy={review.busy}
            error={review.failed?.no === candidate.no ? review.failed.error : null}
            acts={acts}
          />
        ))}
      </div>
    </section>
  );
}

/** The review: the source as it came on the left, the cards on the right, doubts first. */
export function Review({ note }: { readonly note: Import }) {
  const { t } = useTranslation();
  const review = useReview(note);
  const { order } = review;
  const ask = order.doubts.length;
  return (
    <div className="review">
      <ReviewHead note={note} />
      <div className="review-panes">
        <SourcePane note={note} active={review.active} onChoose={review.choose} />
        <section className="review-cards" aria-label={t('imports.review')}>
          <div className="review-cards-head">
            <h2>
              {ask + order.certain.length === 0
                ? t('imports.allDecided')
                : t('imports.askOf', { ask, all: note.candidates.length })}
            </h2>
            <ReviewWays note={note} order={order} onCard={review.toCard} />
          </div>
          {note.state === 'CANCELLED' && <p className="note">{t('imports.cancelled')}</p>}
          {review.reopenError !== null && <ErrorNote error={review.reopenError} />}
          <Part title={t('imports.doubts')} cards={order.doubts} note={note} review={review} />
          <Part title={t('imports.noDoubts')} cards={order.certain} note={note} review={review} />
          {order.decided.length > 0 && (
            <section aria-label={t('imports.decided')}>
              <h3 className="review-part">{t('imports.decided')}</h3>
              <ul>
                {order.decided.map((candidate) => (
                  <DecidedCard
                    key={candidate.no}
                    candidate={candidate}
                    mayDecide={note.may.decide}
                    busy={review.busy}
                    onReopen={review.reopen}
                  />
                ))}
              </ul>
            </section>
          )}
          <OtherLines
            note={note}
            onDismiss={(line) => {
              review.open({ kind: 'dismiss', line });
            }}
          />
        </section>
      </div>
      <ReviewDialogs note={note} dialog={review.dialog} onClose={review.closeDialog} />
    </div>
  );
}
