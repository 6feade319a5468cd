import { useId, type ReactNode } from 'react';

interface FormFieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly error?: string | null | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A label, a control, a note and, when something is wrong, the words about it. */
export function FormField({ label, note, error, children }: FormFieldProps) {
  const id = useId();
  const wrong = error != null;
  const told = wrong || note !== undefined;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children({ id, 'aria-describedby': told ? `${id}-note` : undefined, 'aria-invalid': wrong })}
      {told && (
        <span id={`${id}-note`} className={wrong ? 'field-error' : 'field-note'}>
          {wrong ? error : note}
        </span>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string | undefined;
  readonly error?: string | null | undefined;
  readonly lines?: number;
  readonly focused?: boolean;
}

/** A line or a few lines of text. */
export function TextField({
  label,
  value,
  onChange,
  note,
  error,
  lines = 1,
  focused = false,
}: TextFieldProps) {
  return (
    <FormField label={label} note={note} error={error}>
      {(ids) =>
        lines > 1 ? (
          <textarea
            {...ids}
            className="input"
            rows={lines}
            value={value}
            data-autofocus={focused || undefined}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        ) : (
          <input
            {...ids}
            className="input"
            value={value}
            data-autofocus={focused || undefined}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        )
      }
    </FormField>
  );
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly note?: string | undefined;
  readonly error?: string | null | undefined;
}

/** One of several, in the platform's own list. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChange,
  note,
  error,
}: ChoiceFieldProps<Value>) {
  return (
    <FormField label={label} note={note} error={error}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
