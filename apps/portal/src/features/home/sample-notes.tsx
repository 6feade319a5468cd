import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FileIcon } from '../../shared/ui/icons.js';
import { useOpenNote } from '../imports/use-open-note.js';
import { SAMPLES } from './samples.js';

/** Notes to try the reading with; what they say is invented. */
export function SampleNotes() {
  const { t } = useTranslation();
  const { open, isPending, error } = useOpenNote();
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">{t('home.samples')}</h2>
      <p className="muted small">{t('home.samplesNote')}</p>
      {error !== null && <ErrorNote error={error} />}
      <ul className="home-samples">
        {SAMPLES.map(({ word, fileName, text }) => (
          <li key={word}>
            <FileIcon />
            <span>{t(word)}</span>
            <button
              type="button"
              className="button button-quiet"
              aria-label={`${t('home.trySample')}: ${t(word)}`}
              aria-disabled={isPending}
              onClick={() => {
                if (!isPending) open({ text, fileName });
              }}
            >
              {t('home.trySample')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
