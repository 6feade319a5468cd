import { ChoiceField, TextField } from '../../shared/ui/form-field.js';
import { useSpeech } from '../../shared/use-speech.js';
import { CHOICES, type TypedField } from './candidate-form.js';

interface TypedValueProps {
  readonly field: TypedField;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** A value of a candidate, typed or chosen as its field wants it; nothing chosen is «not said». */
export function TypedValue({ field, value, error, onChange }: TypedValueProps) {
  const { t } = useSpeech();
  const label = t('cards.newValue');
  const choice = CHOICES[field];
  if (choice !== undefined) {
    const options = [
      { value: '', label: t('cards.wasNothing') },
      ...choice.codes.map((code) => ({ value: code, label: t(`words.${choice.words}.${code}`) })),
    ];
    return <ChoiceField label={label} value={value} options={options} onChange={onChange} error={error} />;
  }
  if (field === 'title')
    return <TextField label={label} value={value} onChange={onChange} lines={3} error={error} />;
  return (
    <TextField label={label} value={value} onChange={onChange} note={t('cards.dateHint')} error={error} />
  );
}
