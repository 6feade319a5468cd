import { notifications } from '@mantine/notifications';
import { useState, type SubmitEvent } from 'react';
import type {
  AgreementCard,
  CorrectAgreement,
  CorrectionReason,
} from '../../__generated__/registry/types.gen.js';
import { useCorrect } from '../../api/card-writes.js';
import { fieldMessage, RefusedError } from '../../api/problem.js';
import { CORRECTION_REASONS } from '../../shared/codes.js';
import { readTypedDate, typedDate } from '../../shared/dates/read-date.js';
import { sayField, sayValue } from '../../shared/say-value.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FormEnd } from '../../shared/ui/form-end.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';
import { useSpeech } from '../../shared/use-speech.js';
import { useCardSearch } from '../provenance/use-card-search.js';
import { CORRECTABLE, type CorrectableField } from './correctable.js';
import { CorrectionValue } from './correction-value.js';

interface CorrectionDialogProps {
  readonly card: AgreementCard;
  readonly field: CorrectableField;
  readonly onClose: () => void;
}

/** What goes to the server for what was typed; `null` where a date cannot be read. */
function valueOf(field: CorrectableField, typed: string): string | null | undefined {
  if (CORRECTABLE[field] !== 'date') return typed.trim() === '' ? null : typed.trim();
  const date = readTypedDate(typed);
  if (date === null) return undefined;
  return date !== '' ? date : field === 'signedOn' ? 'XXXX' : null;
}

/** One value put right: field, value, reason. The revision goes along; whatever fails, what was typed stays. */
export function CorrectionDialog({ card, field, onClose }: CorrectionDialogProps) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { change } = useCardSearch();
  const now = card.facts[field].value;
  const [typed, setTyped] = useState(CORRECTABLE[field] === 'date' ? typedDate(now) : (now ?? ''));
  const [reason, setReason] = useState<CorrectionReason>('SOURCE_MISREAD');
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const correct = useCorrect(card);
  const name = sayField(field, speech);
  const stale = correct.error instanceof RefusedError && correct.error.status === 412;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const value = valueOf(field, typed);
    if (value === undefined) {
      setWrong(t('cards.dateWrong'));
      return;
    }
    const wish = {
      field,
      value,
      reason,
      words: words.trim() === '' ? null : words.trim(),
    } as CorrectAgreement;
    correct.mutate(wish, {
      onSuccess: ({ position }) => {
        notifications.show({ message: t('cards.corrected'), autoClose: 10_000 });
        change({ compare: 'on', otherKnownAt: `@${position}`, otherValidOn: undefined });
        onClose();
      },
    });
  };
  return (
    <Dialog title={t('cards.correctTitle', { what: name.toLowerCase() })} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <p>
          <span className="muted">{t('cards.nowStands')}:</span> {sayValue(field, now, speech)}
        </p>
        <CorrectionValue
          field={field}
          value={typed}
          error={wrong ?? fieldMessage(correct.error, '/value', language)}
          onChange={(value) => {
            setTyped(value);
            setWrong(null);
          }}
        />
        <ChoiceField
          label={t('cards.reason')}
          value={reason}
          options={CORRECTION_REASONS.map((value) => ({
            value,
            label: t(`words.correctionReason.${value}`),
          }))}
          onChange={setReason}
        />
        <TextField
          label={t('cards.ownWords')}
          note={t('cards.ownWordsNote')}
          error={fieldMessage(correct.error, '/words', language)}
          value={words}
          onChange={setWords}
          lines={2}
        />
        {stale ? (
          <p className="note note-amber" role="alert">
            {t('cards.stale')}
          </p>
        ) : (
          correct.error !== null && <ErrorNote error={correct.error} />
        )}
        <p className="field-note">{t('cards.correctNote')}</p>
        <FormEnd submit={t('cards.doCorrect')} busy={correct.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
