import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { decadesOf, placeOf, type Span } from '../dates/on-ruler.js';
import { sayDate } from '../dates/say-date.js';

/** A document as the ruler marks it. */
export interface RulerMark {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly signedOn: string;
}

interface DecadeRulerProps {
  readonly marks: readonly RulerMark[];
  readonly span: Span;
  /** The day the state is shown for; the line ends there. */
  readonly until: string;
  readonly broken: boolean;
  readonly idle: boolean;
}

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`;
const isPaper = (kind: string): boolean => kind === 'DECLARATION' || kind === 'MEMORANDUM';

function DatedMark({
  mark,
  place,
  row,
}: {
  readonly mark: RulerMark;
  readonly place: number;
  readonly row: number;
}) {
  const whole = mark.signedOn.length === 10;
  const y = 20 - row * 9;
  return (
    <svg x={percent(place)} overflow="visible">
      {isPaper(mark.kind) ? (
        <path
          d={`M0 ${y - 5} 5 ${y} 0 ${y + 5} -5 ${y}z`}
          fill="var(--paper)"
          stroke="var(--accent)"
          strokeWidth="1.6"
        />
      ) : (
        <circle
          cy={y}
          r="4.6"
          fill={whole ? 'var(--accent)' : 'var(--paper)'}
          stroke="var(--accent)"
          strokeWidth="1.6"
        />
      )}
    </svg>
  );
}

/** The documents of a partnership as small dated marks; the words for those who do not see it stand in its title. */
export function DecadeRuler({ marks, span, until, broken, idle }: DecadeRulerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const placed = marks.map((mark) => ({ mark, place: placeOf(mark.signedOn, span) }));
  const dated = placed.flatMap(({ mark, place }) => (place === null ? [] : [{ mark, place }]));
  const end = placeOf(until, span) ?? 1;
  const first = dated[0]?.place;
  const list = marks.map(
    ({ title, signedOn }) => `${title}, ${sayDate(signedOn, language) ?? t('time.unknownDate')}`,
  );
  const words =
    marks.length === 0
      ? t('register.noDocuments')
      : t('register.rulerText', { count: marks.length, list: list.join('; ') });
  return (
    <svg className="ruler" role="img" aria-label={words}>
      <line x1="0" x2="100%" y1="20" y2="20" stroke="var(--line)" strokeWidth="1.5" />
      {decadesOf(span).map((year) => {
        const x = percent(placeOf(`${year}-01-01`, span) ?? 0);
        return <line key={year} x1={x} x2={x} y1="12" y2="28" stroke="var(--line)" />;
      })}
      {first !== undefined && first < end && (
        <line
          x1={percent(first)}
          x2={percent(end)}
          y1="20"
          y2="20"
          stroke="var(--accent)"
          strokeWidth="2.2"
          strokeDasharray={idle ? '3 4' : undefined}
        />
      )}
      {dated.map(({ mark, place }, index) => (
        <DatedMark
          key={mark.id}
          mark={mark}
          place={place}
          row={dated.slice(0, index).filter((other) => Math.abs(other.place - place) < 0.004).length}
        />
      ))}
      {dated.length < placed.length && (
        <circle
          cx="98%"
          cy="20"
          r="4.6"
          fill="var(--paper)"
          stroke="var(--muted)"
          strokeWidth="1.4"
          strokeDasharray="1.6 2.2"
        />
      )}
      {broken && dated.length > 0 && (
        <svg x={percent(end)} overflow="visible">
          <path d="M-4 16 4 24M4 16-4 24" stroke="var(--red)" strokeWidth="2" />
        </svg>
      )}
    </svg>
  );
}

/** The decades above a column of rulers. */
export function DecadeHead({ span }: { readonly span: Span }) {
  const suffix = useLanguage() === 'en' ? 's' : '-е';
  return (
    <svg className="ruler-head" aria-hidden="true">
      {decadesOf(span).map((year) => (
        <text key={year} x={percent((placeOf(`${year}-01-01`, span) ?? 0) + 0.01)} y="12" fill="currentColor">
          {String(year).slice(2)}
          <tspan className="ruler-suffix">{suffix}</tspan>
        </text>
      ))}
    </svg>
  );
}
