import { Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseEdtf } from '@pobratim/kernel';
import { readTypedDate, typedDate } from '../shared/dates/read-date.js';

interface DayButtonProps {
  readonly words: string;
  readonly label: string;
  readonly note: string;
  /** The day to begin with, `YYYY-MM-DD`, or nothing. */
  readonly day: string;
  readonly today: string;
  readonly onChoose: (day: string | undefined) => void;
}

/** A year or a month chosen for a moment means its last day: the state when it was over. */
const lastDayOf = (typed: string): string | null => {
  const edtf = readTypedDate(typed);
  return edtf === null ? null : (parseEdtf(edtf)?.latest ?? null);
};

function DayForm({
  label,
  note,
  day,
  today,
  onChoose,
  onDone,
}: DayButtonProps & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(typedDate(day === '' ? null : day));
  const [wrong, setWrong] = useState(false);
  const choose = (chosen: string | undefined): void => {
    onChoose(chosen);
    onDone();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = lastDayOf(typed);
    if (chosen === null) setWrong(true);
    else choose(chosen);
  };
  const yearBack = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`.replace(/02-29$/, '02-28');
  return (
    <form className="day-form" onSubmit={submit} noValidate>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        <input
          id={id}
          className="input"
          data-autofocus
          value={typed}
          inputMode="numeric"
          placeholder="31.12.2019"
          aria-invalid={wrong}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
        <span id={`${id}-note`} className={wrong ? 'field-error' : 'field-note'}>
          {wrong ? t('cards.dateWrong') : note}
        </span>
      </div>
      <div className="buttons">
        <button type="submit" className="button button-primary">
          {t('time.show')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            choose(undefined);
          }}
        >
          {t('time.today')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            choose(yearBack);
          }}
        >
          {t('time.yearBack')}
        </button>
      </div>
    </form>
  );
}

/** A date of the strip that opens a small form. */
export function DayButton(props: DayButtonProps) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={opened} onChange={close} position="bottom-start" trapFocus returnFocus withRoles>
      <Popover.Target>
        <button type="button" className="strip-date" onClick={toggle} title={props.label}>
          {props.words}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={props.label}>
        <DayForm {...props} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
