import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/access.js';
import { useImports } from '../../api/imports.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { BringNote } from './bring-note.js';
import { ImportTable } from './import-table.js';

/** Bringing notes in, and the imports so far. */
export function ImportsPage() {
  const { t } = useTranslation();
  const mayImport = useMay('import');
  const imports = useImports();
  useTitle(t('imports.title'));
  return (
    <div className="card">
      <h1>{t('imports.title')}</h1>
      {mayImport ? <BringNote /> : <p className="note">{t('imports.mayNot')}</p>}
      <section aria-labelledby="imports">
        <h2 id="imports">{t('imports.list')}</h2>
        <Answered query={imports}>
          {(list) =>
            list.length === 0 ? <p className="muted">{t('imports.none')}</p> : <ImportTable imports={list} />
          }
        </Answered>
      </section>
    </div>
  );
}
