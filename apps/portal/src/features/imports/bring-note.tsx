import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { TextField } from '../../shared/ui/form-field.js';
import { DropZone } from './drop-zone.js';
import { useOpenNote } from './use-open-note.js';

/** Two ways in: a file dropped or chosen, or pasted text. */
export function BringNote() {
  const { t } = useTranslation();
  const { open, isPending, error } = useOpenNote();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') open({ text, fileName: t('imports.pasteName') });
  };
  return (
    <div className="bring">
      <DropZone
        busy={isPending}
        onFile={(file) => {
          open({ file });
        }}
      >
        <button
          type="button"
          className="button"
          aria-expanded={pasting}
          onClick={() => {
            setPasting(!pasting);
          }}
        >
          {t('imports.paste')}
        </button>
      </DropZone>
      {pasting && (
        <form className="form" onSubmit={submit}>
          <TextField label={t('imports.pasteLabel')} value={text} onChange={setText} lines={8} />
          <div className="buttons">
            <button type="submit" className="button button-primary" aria-disabled={isPending}>
              {t('imports.readText')}
            </button>
          </div>
        </form>
      )}
      {isPending && <p role="status">{t('imports.uploading')}</p>}
      {error !== null && <ErrorNote error={error} />}
    </div>
  );
}
