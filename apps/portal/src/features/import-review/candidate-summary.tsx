import type { Candidate } from '../../__generated__/registry/types.gen.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { sayField } from '../../shared/say-value.js';
import { doubtfulFields } from './field-certainty.js';
import { isCertain } from './review-order.js';
import { useSpeech } from '../../shared/use-speech.js';

/** A candidate in two lines: what it is, and what must be asked. */
export function CandidateSummary({ candidate }: { readonly candidate: Candidate }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { values, match } = candidate;
  const asked = isCertain(candidate)
    ? []
    : doubtfulFields(candidate).map((field) => sayField(field, speech).toLowerCase());
  const words = [
    values.kind === null ? t('imports.noKind') : t(`words.kind.${values.kind}`),
    sayDate(values.signedOn, language) ?? t('time.unknownDate'),
  ];
  return (
    <p className="candidate-summary">
      {words.join(' · ')}
      {asked.length > 0 && (
        <span className="asked"> · {t('imports.askFields', { fields: asked.join(', ') })}</span>
      )}
      {match.outcome !== 'NEW' && <span> · {t(`words.outcome.${match.outcome}`)}</span>}
    </p>
  );
}
