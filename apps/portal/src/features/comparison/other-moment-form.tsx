import { parseEdtf } from '@pobratim/kernel';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedDate, typedDate } from '../../shared/dates/read-date.js';
import { TextField } from '../../shared/ui/form-field.js';
import { useCardSearch } from '../provenance/use-card-search.js';

/** A typed day, or `null` where it cannot be read; `undefined` for nothing typed. */
function dayOf(typed: string): string | null | undefined {
  const edtf = readTypedDate(typed);
  if (edtf === '') return undefined;
  return edtf === null ? null : (parseEdtf(edtf)?.latest ?? null);
}

/** A size of the log stays as it is; a day is typed as people type it. */
function knownOf(typed: string): string | null | undefined {
  return /^@\d+$/.test(typed.trim()) ? typed.trim() : dayOf(typed);
}

/** The other moment of a comparison: state on a day, as known on a day or at a size of the log. */
export function OtherMomentForm() {
  const { t } = useTranslation();
  const { other, change } = useCardSearch();
  const key = `${other.validOn ?? ''} ${other.knownAt ?? ''}`;
  return <Form key={key} validOn={other.validOn ?? ''} knownAt={other.knownAt ?? ''} t={t} change={change} />;
}

interface FormProps {
  readonly validOn: string;
  readonly knownAt: string;
  readonly t: (key: string) => string;
  readonly change: ReturnType<typeof useCardSearch>['change'];
}

function Form({ validOn, knownAt, t, change }: FormProps) {
  const [day, setDay] = useState(typedDate(validOn === '' ? null : validOn));
  const [known, setKnown] = useState(
    knownAt.startsWith('@') ? knownAt : typedDate(knownAt === '' ? null : knownAt.slice(0, 10)),
  );
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const [chosenDay, chosenKnown] = [dayOf(day), knownOf(known)];
    setWrong(chosenDay === null || chosenKnown === null);
    if (chosenDay !== null && chosenKnown !== null)
      change({ otherValidOn: chosenDay, otherKnownAt: chosenKnown });
  };
  return (
    <form className="form-row" onSubmit={submit} noValidate>
      <TextField
        label={t('cards.otherDay')}
        value={day}
        onChange={setDay}
        error={wrong ? t('cards.dateWrong') : null}
      />
      <TextField label={t('cards.otherKnown')} value={known} onChange={setKnown} />
      <div>
        <button type="submit" className="button">
          {t('cards.comparisonWith')}
        </button>
      </div>
    </form>
  );
}
