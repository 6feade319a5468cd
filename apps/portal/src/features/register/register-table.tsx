import { createColumnHelper, flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useMemo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../shared/dates/on-ruler.js';
import { DecadeHead, DecadeRuler } from '../../shared/ui/decade-ruler.js';
import { StateWord } from '../../shared/ui/state-word.js';
import { isBroken, type Row } from './register-rows.js';
import { EvidenceCell, NameCell, StateCell } from './row-cells.js';

interface RegisterTableProps {
  readonly rows: readonly Row[];
  readonly span: Span;
  readonly until: string;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const column = createColumnHelper<Row>();
const rowsOnly = getCoreRowModel<Row>();

function useColumns(span: Span, until: string, first: string) {
  const { t } = useTranslation();
  return useMemo(
    () => [
      column.display({ id: 'name', header: () => first, cell: ({ row }) => <NameCell row={row.original} /> }),
      column.display({
        id: 'ruler',
        header: () => (
          <>
            <span className="visually-hidden">{t('register.rulerColumn')}</span>
            <DecadeHead span={span} />
          </>
        ),
        cell: ({ row: { original } }) => (
          <DecadeRuler
            marks={original.marks}
            span={span}
            until={until}
            broken={isBroken(original)}
            idle={original.activity === 'NONE'}
          />
        ),
      }),
      column.display({
        id: 'state',
        header: () => t('register.stateColumn'),
        cell: ({ row }) => <StateCell row={row.original} />,
      }),
      column.display({
        id: 'activity',
        header: () => t('register.activityColumn'),
        cell: ({ row }) => <StateWord axis="activity" value={row.original.activity} quiet />,
      }),
      column.display({
        id: 'evidence',
        header: () => t('register.evidenceColumn'),
        cell: ({ row }) => <EvidenceCell row={row.original} />,
      }),
    ],
    [t, span, until, first],
  );
}

/** The rows to compare: 36 px and more where names are long; a click shows a row in short, its name opens the page. */
export function RegisterTable({ rows, span, until, chosen, onChoose }: RegisterTableProps) {
  const { t } = useTranslation();
  const first = t(rows[0]?.kind === 'agreement' ? 'register.documentColumn' : 'register.partiesColumn');
  const columns = useColumns(span, until, first);
  const data = useMemo(() => [...rows], [rows]);
  const table = useReactTable({ data, columns, getCoreRowModel: rowsOnly, getRowId: ({ id }) => id });
  const choose = (event: MouseEvent, id: string): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, button') === null) onChoose(id);
  };
  return (
    <table className="register-table">
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th key={header.id} scope="col" className={`column-${header.column.id}`}>
                {flexRender(header.column.columnDef.header, header.getContext())}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            aria-current={row.id === chosen ? 'true' : undefined}
            onClick={(event) => {
              choose(event, row.id);
            }}
          >
            {row.getVisibleCells().map((cell) => (
              <td key={cell.id} className={`column-${cell.column.id}`}>
                {flexRender(cell.column.columnDef.cell, cell.getContext())}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
