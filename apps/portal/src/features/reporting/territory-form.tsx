import { useTranslation } from 'react-i18next';
import type { TerritoryFigures } from '../../__generated__/reporting/types.gen.js';
import { useReport, type ReportQuery } from '../../api/reporting.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ChoiceField } from '../../shared/ui/form-field.js';
import { useReportSearch } from './use-report-search.js';

const ALL = 'all';
const isOktmo = (code: string | null): code is string => code !== null && /^\d+$/.test(code);

/** Which territory, of those that the whole report of the period speaks of; and relations inside the country. */
export function TerritoryForm({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pair, change } = useReportSearch();
  const { from, to, territory, domestic } = query;
  const whole = useReport({ from, to, ...(domestic === undefined ? {} : { domestic }) }, pair).data;
  const named = (whole?.territories ?? []).flatMap((one: TerritoryFigures) => {
    const code = one.municipality ?? one.region;
    if (!isOktmo(code)) return [];
    const name = one.name[language];
    return [{ value: code, label: one.municipality === null ? name : `\u00a0\u00a0${name}` }];
  });
  const asked = useReport(query, pair).data?.territory?.name[language];
  const missing = territory !== undefined && !named.some(({ value }) => value === territory);
  const options = [
    { value: ALL, label: t('reporting.everywhere') },
    ...named,
    ...(missing ? [{ value: territory, label: asked ?? territory }] : []),
  ];
  return (
    <div className="report-period">
      <ChoiceField
        label={t('reporting.territory')}
        value={territory ?? ALL}
        options={options}
        onChange={(chosen) => {
          change({ territory: chosen === ALL ? undefined : chosen });
        }}
      />
      <ChoiceField
        label={t('reporting.domestic')}
        value={domestic ?? 'EXCLUDE'}
        options={(['EXCLUDE', 'INCLUDE', 'ONLY'] as const).map((value) => ({
          value,
          label: t(`reporting.domesticChoice.${value}`),
        }))}
        onChange={(chosen) => {
          change({ domestic: chosen === 'EXCLUDE' ? undefined : chosen });
        }}
      />
    </div>
  );
}
