import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../__generated__/reporting/types.gen.js';
import { sayValue } from '../../shared/say-value.js';
import { useSpeech } from '../../shared/use-speech.js';
import { ChangeCell, DateCell, NumberCell, PartiesCell } from './row-cells.js';

/** The three chapters, and what stands apart from them. */
export type ChapterName = ReportRow['chapter'] | 'APART';

function WhatCell({ row, name }: { readonly row: ReportRow; readonly name: ChapterName }) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <>
      {name === 'APART' && <strong>{t(`reporting.chapter.${row.chapter}`)}. </strong>}
      {row.chapter === 'CONCLUDED' ? sayValue('kind', row.kind, speech) : <ChangeCell row={row} />}
      {name === 'APART' && (
        <span className="statement-under report-apart">≈ {t(`reporting.why.${row.certainty}`)}</span>
      )}
    </>
  );
}

interface ChapterTableProps {
  readonly name: ChapterName;
  readonly rows: readonly ReportRow[];
}

/** The rows of a chapter, each leading to its card. */
export function ChapterTable({ name, rows }: ChapterTableProps) {
  const { t } = useTranslation();
  const titles = [
    t('reporting.columnNumber'),
    t('reporting.columnParties'),
    t(`reporting.columnWhat.${name}`),
    t(`reporting.columnDate.${name}`),
  ];
  const [number, parties, what, date] = titles;
  return (
    <section aria-labelledby={`chapter-${name}`} className="report-chapter">
      <h2 id={`chapter-${name}`} tabIndex={-1}>
        {t(`reporting.chapter.${name}`)} <span className="muted">· {rows.length}</span>
      </h2>
      {name === 'APART' && rows.length > 0 && <p className="small muted">{t('reporting.apartNote')}</p>}
      {rows.length === 0 ? (
        <p className="muted">{t(`reporting.none.${name}`)}</p>
      ) : (
        <table className="lined report-table">
          <thead>
            <tr>
              {titles.map((title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td data-title={number}>
                  <NumberCell row={row} />
                </td>
                <td data-title={parties}>
                  <PartiesCell row={row} />
                </td>
                <td data-title={what}>
                  <WhatCell row={row} name={name} />
                </td>
                <td data-title={date}>
                  <DateCell row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
