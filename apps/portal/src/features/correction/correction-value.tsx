import { AGREEMENT_KINDS } from '../../shared/codes.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';
import { useSpeech } from '../../shared/use-speech.js';
import { CORRECTABLE, type CorrectableField } from './correctable.js';

interface CorrectionValueProps {
  readonly field: CorrectableField;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** The right value, typed as its field is typed. */
export function CorrectionValue({ field, value, error, onChange }: CorrectionValueProps) {
  const { t } = useSpeech();
  const label = t('cards.newValue');
  if (CORRECTABLE[field] === 'kind') {
    const options: readonly { readonly value: string; readonly label: string }[] = AGREEMENT_KINDS.map(
      (kind) => ({
        value: kind,
        label: t(`words.kind.${kind}`),
      }),
    );
    return <ChoiceField label={label} value={value} options={options} onChange={onChange} error={error} />;
  }
  if (CORRECTABLE[field] === 'date')
    return (
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        note={t('cards.dateHint')}
        error={error}
        focused
      />
    );
  return <TextField label={label} value={value} onChange={onChange} error={error} lines={3} focused />;
}
