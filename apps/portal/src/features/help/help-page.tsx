import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReadingComfort } from '../../theme/reading-comfort.js';
import { StateWord } from '../../shared/ui/state-word.js';
import { useTitle } from '../../shared/ui/use-title.js';

const KEYS = [
  { keys: ['Ctrl K'], word: 'palette' },
  { keys: ['/'], word: 'filter' },
  { keys: ['J', 'K'], word: 'rows' },
  { keys: ['Enter'], word: 'open' },
  { keys: ['Esc'], word: 'back' },
  { keys: ['?'], word: 'help' },
  { keys: ['Tab'], word: 'nextDoubt' },
  { keys: ['Enter'], word: 'accept' },
  { keys: ['И', 'E'], word: 'correct' },
  { keys: ['О', 'R'], word: 'reject' },
] as const;

function KeyList() {
  const { t } = useTranslation();
  const { keys: on } = useReadingComfort();
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('guide.keys')}</h2>
      {!on && <p className="note">{t('guide.keysOff')}</p>}
      <dl className="facts">
        {KEYS.map(({ keys, word }) => (
          <div key={word} className="help-key">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`guide.key.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{t('guide.key.layout')}</p>
    </section>
  );
}

/** A short guide and the list of keys. */
export function HelpPage() {
  const { t } = useTranslation();
  const steps = [0, 1, 2].map((index) => t(`guide.steps.${index}`));
  useTitle(t('guide.title'));
  return (
    <article className="card">
      <h1>{t('guide.title')}</h1>
      <section aria-labelledby="start">
        <h2 id="start">{t('guide.start')}</h2>
        <ol className="help-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {(['moments', 'correction', 'dates'] as const).map((part) => (
        <section key={part}>
          <h2>{t(`guide.${part}`)}</h2>
          <p>{t(`guide.${part}Text`)}</p>
        </section>
      ))}
      <section aria-labelledby="signs">
        <h2 id="signs">{t('guide.signs')}</h2>
        <p>{t('guide.signsText')}</p>
        <ul className="help-signs">
          {['IN_FORCE', 'SUSPENDED', 'TERMINATED', 'UNKNOWN'].map((value) => (
            <li key={value}>
              <StateWord axis="legal" value={value} />
            </li>
          ))}
        </ul>
      </section>
      <KeyList />
      <p>
        <Link to="/contracts">{t('contracts.link')}</Link>
      </p>
    </article>
  );
}
