import { useTranslation } from 'react-i18next';
import type { AxisFact } from '../../__generated__/registry/types.gen.js';
import { StatementCell } from './statement-cell.js';

interface AxesTableProps {
  readonly axes: readonly { readonly axis: AxisFact['axis']; readonly statements: readonly AxisFact[] }[];
  /** The parties' names above the two columns. */
  readonly ours: string;
  readonly partner: string;
}

interface ColumnProps {
  readonly statements: readonly AxisFact[];
  /** Whose column: said again in each cell where the columns stand one under another. */
  readonly of: string;
}

function Column({ statements, of }: ColumnProps) {
  const { t } = useTranslation();
  if (statements.length === 0) {
    return (
      <td className="muted side-cell side-empty" data-side={of}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{t('cards.nobodySaid')}</span>
      </td>
    );
  }
  return (
    <td className="side-cell" data-side={of}>
      {statements.map((statement) => (
        <StatementCell key={statement.eventId} statement={statement} />
      ))}
    </td>
  );
}

/** The axes by side: what one side says never hides what the other says. */
export function AxesTable({ axes, ours, partner }: AxesTableProps) {
  const { t } = useTranslation();
  return (
    <table className="lined axes-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('cards.axis')}</span>
          </th>
          <th scope="col">{ours}</th>
          <th scope="col">{partner}</th>
        </tr>
      </thead>
      <tbody>
        {axes.map(({ axis, statements }) => (
          <tr key={axis}>
            <th scope="row">{t(`words.axis.${axis}`)}</th>
            <Column of={ours} statements={statements.filter(({ side }) => side !== 'PARTNER')} />
            <Column of={partner} statements={statements.filter(({ side }) => side === 'PARTNER')} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
