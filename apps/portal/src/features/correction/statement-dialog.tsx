import { notifications } from '@mantine/notifications';
import { useState, type SubmitEvent } from 'react';
import type {
  Axis,
  Side,
  StateOfAgreement,
  StateOfPartnership,
} from '../../__generated__/registry/types.gen.js';
import { fieldMessage, RefusedError } from '../../api/problem.js';
import { SIDES } from '../../shared/codes.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FormEnd } from '../../shared/ui/form-end.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';
import { useSpeech } from '../../shared/use-speech.js';
import { VALUES_OF, type AxisVocabulary } from './axis-values.js';
import { useTypedDates } from './use-typed-dates.js';

type Statement = StateOfAgreement | StateOfPartnership;

interface StatementDialogProps {
  readonly axes: readonly Axis[];
  readonly write: {
    readonly mutate: (wish: Statement, options: { readonly onSuccess: () => void }) => void;
    readonly error: Error | null;
    readonly isPending: boolean;
  };
  readonly onClose: () => void;
}

const WORDS: Readonly<Record<Axis, AxisVocabulary>> = {
  LEGAL: 'legal',
  ACTIVITY: 'activity',
  PARTNER_POSITION: 'position',
  EVIDENCE: 'evidence',
};

/** Somebody's word on an axis, with its side and its days. Whatever fails, what was typed stays. */
export function StatementDialog({ axes, write, onClose }: StatementDialogProps) {
  const { t, language } = useSpeech();
  const [axis, setAxis] = useState<Axis>(axes[0] ?? 'ACTIVITY');
  const [value, setValue] = useState<string>(VALUES_OF[axes[0] ?? 'ACTIVITY'][0] ?? '');
  const [side, setSide] = useState<Side>('OURS');
  const [words, setWords] = useState('');
  const dates = useTypedDates(['validFrom', 'validTo', 'learnedOn']);
  const sides =
    axis === 'PARTNER_POSITION' ? SIDES.filter((one) => one === 'PARTNER' || one === 'BOTH') : SIDES;
  const stale = write.error instanceof RefusedError && write.error.status === 412;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = dates.read();
    if (read === null) return;
    const wish = {
      axis,
      value,
      side,
      ...read,
      words: words.trim() === '' ? null : words.trim(),
    } as Statement;
    write.mutate(wish, {
      onSuccess: () => {
        notifications.show({ message: t('cards.stated') });
        onClose();
      },
    });
  };
  return (
    <Dialog title={t('cards.statementTitle')} onClose={onClose} wide>
      <form className="form" onSubmit={submit} noValidate>
        <p className="field-note">{t('cards.statementNote')}</p>
        <div className="form-row">
          <ChoiceField
            label={t('cards.axis')}
            value={axis}
            options={axes.map((one) => ({ value: one, label: t(`words.axis.${one}`) }))}
            onChange={(chosen) => {
              setAxis(chosen);
              setValue(VALUES_OF[chosen][0] ?? '');
              if (chosen === 'PARTNER_POSITION') setSide('PARTNER');
            }}
          />
          <ChoiceField
            label={t('cards.value')}
            value={value}
            error={fieldMessage(write.error, '/value', language)}
            options={VALUES_OF[axis].map((one) => ({ value: one, label: t(`words.${WORDS[axis]}.${one}`) }))}
            onChange={setValue}
          />
          <ChoiceField
            label={t('cards.side')}
            value={side}
            error={fieldMessage(write.error, '/side', language)}
            options={sides.map((one) => ({ value: one, label: t(`words.side.${one}`) }))}
            onChange={setSide}
          />
        </div>
        <div className="form-row">
          {dates.fields.map(({ name, typed, wrong, set }) => (
            <TextField
              key={name}
              label={t(`cards.${name}`)}
              value={typed}
              onChange={set}
              error={wrong ? t('cards.dateWrong') : fieldMessage(write.error, `/${name}`, language)}
            />
          ))}
        </div>
        <p className="field-note">{t('cards.dateHint')}</p>
        <TextField
          label={t('cards.ownWords')}
          note={t('cards.ownWordsNote')}
          value={words}
          onChange={setWords}
          lines={2}
        />
        {stale ? (
          <p className="note note-amber" role="alert">
            {t('cards.stale')}
          </p>
        ) : (
          write.error !== null && <ErrorNote error={write.error} />
        )}
        <FormEnd submit={t('cards.doState')} busy={write.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
