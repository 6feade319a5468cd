import type { AxisFact } from '../../__generated__/registry/types.gen.js';
import { sayDateOf, shortDay } from '../../shared/dates/say-date.js';
import { StateWord } from '../../shared/ui/state-word.js';
import { useSpeech } from '../../shared/use-speech.js';
import { Whence } from '../provenance/whence.js';

const AXES = { LEGAL: 'legal', ACTIVITY: 'activity', PARTNER_POSITION: 'position' } as const;

/** One side's word on an axis: value, since when, known since when, and «откуда?». */
export function StatementCell({ statement }: { readonly statement: AxisFact }) {
  const { t, language } = useSpeech();
  const { axis, value, side, validFrom, validTo } = statement;
  const since = sayDateOf(validFrom, language);
  const until = sayDateOf(validTo, language);
  const under = [
    side === 'OURS' || side === 'PARTNER' ? null : t(`words.side.${side}`),
    since === null ? t('cards.undated') : t('cards.since', { date: since }),
    until === null ? null : t('cards.until', { date: until }),
    statement.uncertain && since !== null ? t('cards.partial') : null,
    t('cards.knownSince', { date: shortDay(statement.recordedAt) }),
  ].filter((part) => part !== null);
  return (
    <span className="statement">
      {axis === 'EVIDENCE' ? t(`words.evidence.${value}`) : <StateWord axis={AXES[axis]} value={value} />}{' '}
      <Whence of={statement.eventId} what={t(`words.axis.${axis}`)} />
      <span className="statement-under">{under.join(' · ')}</span>
    </span>
  );
}
