import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RejectionReason } from '../../__generated__/registry/types.gen.js';
import { useRefuse } from '../../api/import-writes.js';
import { REJECTION_REASONS } from '../../shared/codes.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FormEnd } from '../../shared/ui/form-end.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';

interface RefusalDialogProps {
  readonly id: string;
  readonly what: 'candidate' | 'unrecognised';
  readonly line: number;
  readonly quote: string;
  readonly onClose: (done: boolean) => void;
}

/** Why a line is not taken: a reason from the list, and words if the person has some. */
export function RefusalDialog({ id, what, line, quote, onClose }: RefusalDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<RejectionReason>('NOT_AN_AGREEMENT');
  const [words, setWords] = useState('');
  const refuse = useRefuse(id, what);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    refuse.mutate(
      { line, body: { reason, words: words.trim() === '' ? null : words.trim() } },
      {
        onSuccess: () => {
          onClose(true);
        },
      },
    );
  };
  return (
    <Dialog
      title={t(what === 'candidate' ? 'imports.rejectTitle' : 'imports.dismissTitle')}
      onClose={() => {
        onClose(false);
      }}
    >
      <form className="form" onSubmit={submit} noValidate>
        <blockquote className="quote">{quote}</blockquote>
        <ChoiceField
          label={t('cards.reason')}
          value={reason}
          options={REJECTION_REASONS.map((value) => ({ value, label: t(`words.rejectionReason.${value}`) }))}
          onChange={setReason}
        />
        <TextField label={t('cards.ownWords')} value={words} onChange={setWords} lines={2} />
        {refuse.error !== null && <ErrorNote error={refuse.error} />}
        <FormEnd
          submit={t(what === 'candidate' ? 'imports.rejectDo' : 'imports.dismiss')}
          busy={refuse.isPending}
          onCancel={() => {
            onClose(false);
          }}
        />
      </form>
    </Dialog>
  );
}
