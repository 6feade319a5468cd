import { Link } from '@tanstack/react-router';
import type { ReportRow } from '../../__generated__/reporting/types.gen.js';
import { sayDate, shortDay } from '../../shared/dates/say-date.js';
import { sayField, sayValue, type Speech } from '../../shared/say-value.js';
import { Country } from '../../shared/ui/country.js';
import { useSpeech } from '../../shared/use-speech.js';

/** To the card of a row, by the number people say on the telephone. */
export function NumberCell({ row }: { readonly row: ReportRow }) {
  return (
    <Link
      className="nowrap"
      to={row.unit === 'PARTNERSHIP' ? '/partnerships/$id' : '/agreements/$id'}
      params={{ id: row.number }}
      search={({ validOn, knownAt }) => ({ validOn, knownAt })}
    >
      {row.number}
    </Link>
  );
}

/** Who, with the countries beneath. */
export function PartiesCell({ row }: { readonly row: ReportRow }) {
  const foreign = row.parties.filter(({ side }) => side === 'FOREIGN');
  const countries = new Set((foreign.length > 0 ? foreign : row.parties).map(({ country }) => country));
  return (
    <>
      {row.parties.map(({ name }) => name).join(' — ')}
      {row.title !== null && <span className="statement-under">{row.title}</span>}
      <span className="statement-under">
        {[...countries].map((code) => (
          <Country key={code} code={code} />
        ))}
      </span>
    </>
  );
}

/** The field whose words a value of this row is said in. */
const fieldOf = ({ chapter, sort, field }: ReportRow): string => {
  if (chapter === 'ENDED') return 'legal';
  if (sort === 'RELATION_START') return 'since';
  return field ?? (sort === 'LEVEL' ? 'level' : sort);
};

const changeOf = ({ sort, field, corrects }: ReportRow, speech: Speech): string => {
  const { t } = speech;
  const words = t(`reporting.change.${sort}`);
  if (field !== null) return `${words} (${sayField(field, speech).toLowerCase()})`;
  return corrects ? `${words} (${t('reporting.change.CORRECTION')})` : words;
};

/** What was changed, from what to what, and whose word it is. */
export function ChangeCell({ row }: { readonly row: ReportRow }) {
  const speech = useSpeech();
  const say = (value: string | null): string => sayValue(fieldOf(row), value, speech);
  return (
    <>
      {row.chapter === 'CHANGED' &&
        `${changeOf(row, speech)}${row.before === null && row.value === null ? '' : ': '}`}
      {row.before !== null && `${say(row.before)} → `}
      {row.value !== null && <strong>{say(row.value)}</strong>}
      {row.side !== null && <span className="statement-under">{speech.t(`words.side.${row.side}`)}</span>}
    </>
  );
}

/** When it happened in the world, in its own precision; for what only the log dates, when it was recorded. */
export function DateCell({ row }: { readonly row: ReportRow }) {
  const { t, language } = useSpeech();
  const recorded = t('reporting.recordedOn', { date: shortDay(row.recordedAt) });
  if (row.date === null) return <span className="nowrap">{recorded}</span>;
  return (
    <>
      {sayDate(row.date, language) ?? t('time.unknownDate')}
      {row.chapter === 'CHANGED' && <span className="statement-under">{recorded}</span>}
    </>
  );
}
