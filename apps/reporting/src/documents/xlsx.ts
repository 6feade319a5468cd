import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { ReportDocument, Table } from './report-document.js';

/**
 * The workbook of a report (ECMA-376): a sheet with heading, totals and rules, then a sheet for each table of rows.
 * Every text is a text cell, so no program takes one for a formula; there are no macros and no links to elsewhere.
 */
export function xlsxOf(document: ReportDocument): Promise<Buffer> {
  const first = document.tables.slice(0, 3);
  const rest = document.tables.slice(3);
  const sheets: Sheet<Buffer>[] = [
    {
      sheet: document.language === 'ru' ? 'Отчёт' : 'Report',
      columns: widest(first).map((width) => ({ width })),
      orientation: 'landscape',
      data: [
        ...(document.mark === null ? [] : [[bold(document.mark)], []]),
        [{ ...bold(document.title), fontSize: 14 }],
        ...document.heading.map((line): Row => [text(line)]),
        ...first.flatMap((table): Row[] => [[], [bold(table.title)], ...tableRows(table)]),
        [],
        [bold(document.language === 'ru' ? 'Что как считается' : 'What is counted as what')],
        ...document.rules.map(([name, says]): Row => [bold(name), text(says)]),
      ],
    },
    ...rest.map((table): Sheet<Buffer> => ({
      sheet: sheetName(table.title),
      columns: table.columns.map(({ width }) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: 1,
      data: tableRows(table),
    })),
  ];
  return writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

function tableRows({ columns, rows, empty }: Table): Row[] {
  const head = columns.map(({ title }): CellObject => ({
    ...bold(title),
    wrap: true,
    bottomBorderStyle: 'thin',
  }));
  if (rows.length === 0) return [head, [text(empty)]];
  return [
    head,
    ...rows.map((row) =>
      row.map((cell): CellObject =>
        typeof cell === 'number'
          ? { type: Number, value: cell }
          : { ...text(cell), wrap: true, alignVertical: 'top' },
      ),
    ),
  ];
}

const text = (value: string): CellObject => ({ type: String, value });
const bold = (value: string): CellObject => ({ ...text(value), fontWeight: 'bold' });

function widest(tables: readonly Table[]): readonly number[] {
  const many = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: many }, (_, at) =>
    Math.max(...tables.map(({ columns }) => columns[at]?.width ?? 0)),
  );
}

/** A sheet's name has 31 characters at most. */
function sheetName(title: string): string {
  return title.split(',')[0]?.slice(0, 31) ?? title.slice(0, 31);
}
