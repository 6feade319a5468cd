import { sayInstant } from '../../shared/dates/say-date.js';
import { useSpeech } from '../../shared/use-speech.js';
import { Whence } from '../provenance/whence.js';
import type { GuardedCard } from './guarded-card.js';

interface AccessLineProps {
  readonly card: GuardedCard;
  readonly onChange: () => void;
}

/** Who sees the record, who decided that and when, and the way to decide otherwise. */
export function AccessLine({ card: { accessLevel, may }, onChange }: AccessLineProps) {
  const { t, language } = useSpeech();
  const { value, recordedAt, actor } = accessLevel;
  return (
    <>
      <dt>{t('access.title')}</dt>
      <dd>
        <span>{t(`words.accessLevel.${value}`)}</span>
        <Whence of="accessLevel" what={t('access.title')} />
        {may.setAccessLevel.length > 0 && (
          <button type="button" className="button button-quiet small" onClick={onChange}>
            {t('access.change')}
          </button>
        )}
        <span className="statement-under">
          {t('access.setBy', { date: sayInstant(recordedAt, language), name: actor.name[language] })}
        </span>
      </dd>
    </>
  );
}
