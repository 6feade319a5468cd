import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TerritoryFigures } from '../../__generated__/reporting/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';

function TerritoryName({ one }: { readonly one: TerritoryFigures }) {
  const language = useLanguage();
  const code = one.municipality ?? one.region;
  const name = one.name[language];
  if (code === null || !/^\d+$/.test(code)) return <>{name}</>;
  return (
    <Link from="/reports" to="/reports" search={(before) => ({ ...before, territory: code })}>
      {name}
    </Link>
  );
}

/** The figures of each region and each municipality in it. */
export function TerritoryTable({ territories }: { readonly territories: readonly TerritoryFigures[] }) {
  const { t } = useTranslation();
  const chapters = ['concluded', 'ended', 'changed'] as const;
  const titles = [
    ...(['CONCLUDED', 'ENDED', 'CHANGED'] as const).map((chapter) => t(`reporting.chapter.${chapter}`)),
    t('reporting.apart'),
  ];
  return (
    <section aria-labelledby="territories">
      <h2 id="territories">{t('reporting.byTerritory')}</h2>
      <table className="lined report-table report-territories">
        <thead>
          <tr>
            <th scope="col">{t('reporting.territory')}</th>
            {titles.map((title) => (
              <th scope="col" key={title} className="report-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {territories.map((one) => {
            const counts = chapters.map((chapter) => one.figures[chapter]);
            const apart = counts.reduce((sum, { possible, undated }) => sum + possible + undated, 0);
            return (
              <tr key={`${one.region ?? ''} ${one.municipality ?? ''}`}>
                <th scope="row" className={one.municipality === null ? undefined : 'report-inner'}>
                  <TerritoryName one={one} />
                </th>
                {[...counts.map(({ certain }) => certain), apart].map((number, index) => (
                  <td key={titles[index]} className="report-number" data-title={titles[index]}>
                    {number}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
