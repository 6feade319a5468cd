import { notifications } from '@mantine/notifications';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemovalReason } from '../../__generated__/registry/types.gen.js';
import { useRemovalAct, type RemovalAct } from '../../api/card-writes.js';
import { REMOVAL_REASONS } from '../../shared/codes.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FormEnd } from '../../shared/ui/form-end.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';

interface RemovalDialogProps {
  readonly act: RemovalAct;
  readonly id: string;
  readonly onClose: () => void;
}

/** Withdrawing a record, or proposing to void it: an error of entry, with its reason. */
export function RemovalDialog({ act, id, onClose }: RemovalDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<RemovalReason>('ENTERED_BY_MISTAKE');
  const [words, setWords] = useState('');
  const remove = useRemovalAct(act, id);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    remove.mutate(
      { reason, words: words.trim() === '' ? null : words.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: t(act === 'withdraw' ? 'cards.withdrawn' : 'cards.voidProposed') });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t(`cards.${act}`)} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <p>{t(`cards.${act}Note`)}</p>
        <ChoiceField
          label={t('cards.reason')}
          value={reason}
          options={REMOVAL_REASONS.map((value) => ({ value, label: t(`words.removalReason.${value}`) }))}
          onChange={setReason}
        />
        <TextField
          label={t('cards.ownWords')}
          note={t('cards.ownWordsNote')}
          value={words}
          onChange={setWords}
          lines={2}
        />
        {remove.error !== null && <ErrorNote error={remove.error} />}
        <FormEnd submit={t(`cards.${act}`)} busy={remove.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
