import { useTranslation } from 'react-i18next';
import type { FiguresAnswer, FigureValue } from '../../__generated__/analytics/types.gen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { NumberLink } from './number-link.js';

interface TableProps {
  readonly answer: FiguresAnswer;
}

function BodyRow({ answer, row }: TableProps & { readonly row: FigureValue }) {
  const language = useLanguage();
  const { rows, columns, cells } = answer;
  const counts = new Map(cells.filter((one) => one.row === row.value).map((one) => [one.column, one.count]));
  const name = row.label[language];
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns?.values.map((column) => {
        const count = counts.get(column.value);
        return (
          <td key={column.value}>
            {count === undefined ? (
              <span className="muted">0</span>
            ) : (
              <NumberLink
                count={count}
                of={`${name}, ${column.label[language]}`}
                cell={{ [rows.dimension]: row.value, [columns.dimension]: column.value }}
              />
            )}
          </td>
        );
      })}
      <td className="figure-total">
        <NumberLink count={row.count} of={name} cell={{ [rows.dimension]: row.value }} />
      </td>
    </tr>
  );
}

function TotalRow({ answer: { columns, total } }: TableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{t('analytics.total')}</th>
      {columns?.values.map(({ value, label, count }) => (
        <td key={value} className="figure-total">
          <NumberLink count={count} of={label[language]} cell={{ [columns.dimension]: value }} />
        </td>
      ))}
      <td className="figure-total">
        <NumberLink count={total} of={t('analytics.total')} cell={{}} />
      </td>
    </tr>
  );
}

/** The numbers by rows and columns, with both margins; each a link to its records. */
export function FigureTable({ answer }: TableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, columns, total } = answer;
  const sum = rows.values.reduce((all, { count }) => all + count, 0);
  return (
    <>
      <div className="figure-table-room" tabIndex={0} role="region" aria-label={t('analytics.table')}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t(`analytics.dimension.${rows.dimension}`)}</th>
              {columns?.values.map(({ value, label }) => (
                <th key={value} scope="col">
                  {label[language]}
                </th>
              ))}
              <th scope="col">{t('analytics.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.values.map((row) => (
              <BodyRow key={row.value} answer={answer} row={row} />
            ))}
          </tbody>
          <tfoot>
            <TotalRow answer={answer} />
          </tfoot>
        </table>
      </div>
      {sum !== total && <p className="small muted figures-note">{t('analytics.once')}</p>}
    </>
  );
}
