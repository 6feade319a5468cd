import { useTranslation } from 'react-i18next';

export type AxisName = 'legal' | 'activity' | 'position';
type Shape = 'full' | 'half' | 'empty' | 'dotted';

const SHAPES: Readonly<Record<AxisName, Readonly<Record<string, Shape>>>> = {
  legal: {
    SIGNED: 'full',
    REGISTERED: 'full',
    IN_FORCE: 'full',
    REGISTRATION_PENDING: 'half',
    SUSPENDED: 'half',
    EXPIRED: 'empty',
    TERMINATED: 'empty',
    SUPERSEDED: 'empty',
    VOIDED: 'empty',
  },
  activity: { ACTIVE: 'full', LOW: 'half', NONE: 'empty' },
  position: { CONFIRMED: 'full', SUSPENDED: 'half', BROKEN: 'empty' },
};

const TONE: Readonly<Record<Shape, string>> = {
  full: 'state-good',
  half: 'state-half',
  empty: 'state-ended',
  dotted: 'state-unknown',
};

/** ● ◐ ○ ◌, drawn, so that no font has to know them. */
export function ShapeMark({ shape, size = 10 }: { readonly shape: Shape; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill={shape === 'full' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={shape === 'dotted' ? '1.6 2' : undefined}
      />
      {shape === 'half' && <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" />}
    </svg>
  );
}

interface StateWordProps {
  readonly axis: AxisName;
  readonly value: string;
  readonly quiet?: boolean;
}

/** The word of a state with its shape; colour alone never says it. */
export function StateWord({ axis, value, quiet = false }: StateWordProps) {
  const { t } = useTranslation();
  const shape = SHAPES[axis][value] ?? 'dotted';
  return (
    <span className={`state ${TONE[shape]}${quiet ? ' state-quiet' : ''}`}>
      <ShapeMark shape={shape} />
      <span>{t(`words.${axis}.${value}`)}</span>
    </span>
  );
}
