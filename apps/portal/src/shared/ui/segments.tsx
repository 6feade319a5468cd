interface SegmentsProps<Value extends string> {
  readonly label: string;
  /** Whether the label stands above; otherwise only screen readers hear it. */
  readonly shown?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all visible. */
export function Segments<Value extends string>({
  label,
  shown,
  value,
  options,
  onChange,
}: SegmentsProps<Value>) {
  return (
    <div>
      {shown === true && <p className="field-label">{label}</p>}
      <div className="segments" role="group" aria-label={label}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => {
              onChange(option.value);
            }}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  );
}
