import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/access.js';
import { BringNote } from '../imports/bring-note.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { RegisterFigures } from './register-figures.js';
import { SampleNotes } from './sample-notes.js';
import { WaitingImports } from './waiting-imports.js';

/** Where a day begins: what waits, the one thing to do first, and the register in a few numbers. */
export function HomePage() {
  const { t } = useTranslation();
  const mayImport = useMay('import');
  useTitle(t('frame.home'));
  return (
    <div className="home">
      <h1>{t('home.hello')}</h1>
      <div className="home-columns">
        <div className="home-main">
          {mayImport && (
            <>
              <WaitingImports />
              <section aria-labelledby="bring">
                <h2 id="bring">{t('home.bring')}</h2>
                <BringNote />
              </section>
              <SampleNotes />
            </>
          )}
          {!mayImport && <RegisterFigures />}
        </div>
        {mayImport && <RegisterFigures />}
      </div>
    </div>
  );
}
