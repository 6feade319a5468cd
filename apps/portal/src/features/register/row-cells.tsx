import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { Country } from '../../shared/ui/country.js';
import { StateWord } from '../../shared/ui/state-word.js';
import type { Row } from './register-rows.js';
import { RowLink } from './row-link.js';

/** Who, and beneath: country, level or kind, number. */
export function NameCell({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = [
    row.of,
    row.documentKind === null ? null : (sayDate(row.signedOn, language) ?? t('time.unknownDate')),
    row.level === null || row.level === 'UNSET' ? null : t(`words.level.${row.level}`),
  ].filter((word) => word !== null);
  return (
    <>
      <RowLink row={row} className={row.gone ? 'row-title row-gone' : 'row-title'}>
        {row.title}
      </RowLink>
      <span className="row-under">
        <Country code={row.country} />
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
        <span className="nowrap">{row.number}</span>
      </span>
    </>
  );
}

/** The legal state, and the partner's word where the partner said something else. */
export function StateCell({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const said = row.position === 'BROKEN' || row.position === 'SUSPENDED';
  return (
    <>
      <StateWord axis="legal" value={row.legal} />
      {said && (
        <span className="row-said">
          <StateWord axis="position" value={row.position} quiet />
        </span>
      )}
      {row.uncertain && (
        <span className="row-under row-uncertain" title={t('register.uncertain')}>
          ≈ {t('cards.partial')}
        </span>
      )}
    </>
  );
}

/** What the record rests on. */
export function EvidenceCell({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  return <span className="small muted">{t(`words.evidence.${row.evidence ?? 'UNSTATED'}`)}</span>;
}
