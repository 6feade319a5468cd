import { notifications } from '@mantine/notifications';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessLevel } from '../../__generated__/registry/types.gen.js';
import type { RecordKind } from '../../api/cards.js';
import { useSetAccessLevel } from '../../api/card-writes.js';
import { useRegisterInfo } from '../../api/register.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FormEnd } from '../../shared/ui/form-end.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';
import type { GuardedCard } from './guarded-card.js';

interface AccessDialogProps {
  readonly kind: RecordKind;
  readonly card: GuardedCard;
  readonly onClose: () => void;
}

/** What publishing means, before it is done; and what taking it back can and cannot do. */
function Consequences({ from, to }: { readonly from: AccessLevel; readonly to: AccessLevel }) {
  const { t } = useTranslation();
  const training = useRegisterInfo().data?.purpose === 'TRAINING';
  if (to !== 'PUBLIC' && from !== 'PUBLIC') return null;
  return (
    <div className="note note-amber" role="note">
      {to === 'PUBLIC' && <strong>{t('access.warningTitle')}</strong>}
      <p>{t(to === 'PUBLIC' ? 'access.warning' : 'access.withdrawal')}</p>
      {training && <p>{t('access.warningTraining')}</p>}
    </div>
  );
}

/** Deciding who sees a record: a choice with its consequences in words; the primary button says when it publishes. */
export function AccessDialog({ kind, card, onClose }: AccessDialogProps) {
  const { t } = useTranslation();
  const from = card.accessLevel.value;
  const [level, choose] = useState<AccessLevel>(card.may.setAccessLevel[0] ?? from);
  const [words, setWords] = useState('');
  const set = useSetAccessLevel(kind, card);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    set.mutate(
      { accessLevel: level, words: words.trim() === '' ? null : words.trim() },
      {
        onSuccess: () => {
          notifications.show({
            message: t('access.done', { level: t(`words.accessLevel.${level}`) }),
            closeButtonProps: { 'aria-label': t('frame.close') },
          });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t('access.title')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <ChoiceField
          label={t('access.choose')}
          note={t(`access.means${level}`)}
          value={level}
          options={card.may.setAccessLevel.map((value) => ({
            value,
            label: t(`words.accessLevel.${value}`),
          }))}
          onChange={choose}
        />
        <Consequences from={from} to={level} />
        {kind === 'partnership' && <p className="small">{t('access.documentsApart')}</p>}
        <p className="muted small">
          {t('access.pastToo')} {t('access.undo')}
        </p>
        <TextField
          label={t('cards.ownWords')}
          note={t('cards.ownWordsNote')}
          value={words}
          onChange={setWords}
          lines={2}
        />
        {set.error !== null && <ErrorNote error={set.error} />}
        <FormEnd
          submit={t(level === 'PUBLIC' ? 'access.publish' : 'access.save')}
          busy={set.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
