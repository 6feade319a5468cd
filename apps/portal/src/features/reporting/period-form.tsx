import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Periods } from '../../__generated__/reporting/types.gen.js';
import type { ReportQuery } from '../../api/reporting.js';
import { useLanguage } from '../../i18n/use-language.js';
import { readTypedDate, typedDate } from '../../shared/dates/read-date.js';
import { FormField, TextField } from '../../shared/ui/form-field.js';
import { movedBy } from './period-days.js';
import { useReportSearch } from './use-report-search.js';

const keyOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} ${to}`;
const OWN = 'own';

function PeriodChoice({ periods, query }: { readonly periods: Periods; readonly query: ReportQuery }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { change } = useReportSearch();
  const known = periods.presets.flatMap((preset) => preset.periods);
  const chosen = known.find((period) => keyOf(period) === keyOf(query));
  return (
    <FormField label={t('reporting.period')}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={chosen === undefined ? OWN : keyOf(chosen)}
          onChange={(event) => {
            const period = known.find((one) => keyOf(one) === event.target.value);
            if (period !== undefined) change({ from: period.from, to: period.to });
          }}
        >
          {chosen === undefined && <option value={OWN}>{t('reporting.ownDays')}</option>}
          {periods.presets.map((preset) => (
            <optgroup key={preset.code} label={preset.name[language]}>
              {preset.periods.map((period) => (
                <option key={keyOf(period)} value={keyOf(period)}>
                  {period.title[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </FormField>
  );
}

/** A typed day; `null` where it is none. */
function dayIn(typed: string): string | null {
  const edtf = readTypedDate(typed);
  return edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? edtf : null;
}

function OwnDays({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation();
  const { change } = useReportSearch();
  const [first, setFirst] = useState(typedDate(query.from));
  const [last, setLast] = useState(typedDate(movedBy(query.to, -1)));
  const [wrong, setWrong] = useState<'first' | 'last' | 'order' | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const [from, through] = [dayIn(first), dayIn(last)];
    setWrong(from === null ? 'first' : through === null ? 'last' : through < from ? 'order' : null);
    if (from !== null && through !== null && from <= through) change({ from, to: movedBy(through, 1) });
  };
  const order = wrong === 'order' ? t('reporting.orderWrong') : null;
  return (
    <form className="report-days" onSubmit={submit} noValidate>
      <TextField
        label={t('reporting.firstDay')}
        value={first}
        onChange={setFirst}
        error={wrong === 'first' ? t('reporting.dayWrong') : null}
      />
      <TextField
        label={t('reporting.lastDay')}
        value={last}
        onChange={setLast}
        error={wrong === 'last' ? t('reporting.dayWrong') : order}
      />
      <button type="submit" className="button">
        {t('reporting.show')}
      </button>
    </form>
  );
}

/** Which period: a usual one, or days as people type them, both included. */
export function PeriodForm({ periods, query }: { readonly periods: Periods; readonly query: ReportQuery }) {
  return (
    <div className="report-period">
      <PeriodChoice periods={periods} query={query} />
      <OwnDays key={keyOf(query)} query={query} />
    </div>
  );
}
