import { useMatches, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/access.js';
import { isNow, usePair } from '../api/pair.js';
import { useRegisterInfo } from '../api/register.js';
import { useLanguage } from '../i18n/use-language.js';
import { sayDate } from '../shared/dates/say-date.js';
import { useKeys } from '../shared/keys/use-keys.js';
import { DayButton } from './day-button.js';
import { sayKnownAt } from './say-known-at.js';
import { StripRuler } from './strip-ruler.js';
import { useGoToMoment } from './use-go-to-moment.js';

/** Pages that read the register as of the pair; imports and help know only the present. */
const timed = (path: string): boolean => !/^\/(import|help|sources)/.test(path);

function KnownPart({ knownAt, today }: { readonly knownAt: string | undefined; readonly today: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const pair = usePair();
  const goTo = useGoToMoment();
  const [asked, ask] = useState(false);
  const auditor = useMe().data?.role === 'AUDITOR';
  const words = knownAt === undefined ? t('time.nowWord') : sayKnownAt(knownAt, language, t);
  if (knownAt === undefined && !asked && !auditor && isNow(pair)) {
    return (
      <button
        type="button"
        className="strip-date strip-quiet"
        onClick={() => {
          ask(true);
        }}
      >
        {t('time.knownAsk')}
      </button>
    );
  }
  return (
    <span>
      {t('time.knownAt')}{' '}
      <DayButton
        words={words}
        label={t('time.chooseKnown')}
        note={t('time.chooseKnownNote')}
        day={knownAt?.slice(0, 10).replace(/^@.*/, '') ?? ''}
        today={today}
        onChoose={(day) => {
          goTo({ ...pair, knownAt: day });
        }}
      />
    </span>
  );
}

/** The pair, where it leads back to the present, and whether Esc is free to do so. */
function useMomentOfPage() {
  const pair = usePair();
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '/' });
  const { row, whence } = useSearch({ strict: false });
  const goTo = useGoToMoment();
  const away = !isNow(pair);
  const back = useCallback(() => {
    goTo({});
  }, [goTo]);
  useKeys({ Escape: back }, away && timed(path) && row === undefined && whence === undefined);
  return { pair, away, shown: timed(path), goTo, back };
}

function WayBack({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <span className="strip-controls">
      <button type="button" className="strip-date" onClick={onBack}>
        {t('time.back')}
      </button>{' '}
      <kbd>Esc</kbd>
    </span>
  );
}

/** The signature of the portal: the pair of dates that the page shows; amber whenever it is not now. */
export function TimeStrip() {
  const { t } = useTranslation();
  const language = useLanguage();
  const info = useRegisterInfo().data;
  const { pair, away, shown, goTo, back } = useMomentOfPage();
  if (!shown) return null;
  const today = info?.today ?? new Date().toISOString().slice(0, 10);
  const day = pair.validOn ?? today;
  return (
    <section className={away ? 'strip strip-away' : 'strip'} aria-label={t('time.region')}>
      <div className="strip-words" role="status">
        <span>
          {t(away ? 'time.away' : 'time.stateOn')}{' '}
          <DayButton
            words={pair.validOn === undefined ? t('time.today') : (sayDate(pair.validOn, language) ?? '')}
            label={t('time.chooseDay')}
            note={t('time.chooseDayNote')}
            day={day}
            today={today}
            onChoose={(chosen) => {
              goTo({ ...pair, validOn: chosen === today ? undefined : chosen });
            }}
          />
        </span>
        <KnownPart knownAt={pair.knownAt} today={today} />
        {away && <WayBack onBack={back} />}
      </div>
      <StripRuler
        day={day}
        today={today}
        onChoose={(chosen) => {
          goTo({ ...pair, validOn: chosen });
        }}
      />
    </section>
  );
}
