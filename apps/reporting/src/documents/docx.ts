import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportDocument, Table as Rows } from './report-document.js';

/** Millimetres in twentieths of a point. */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '999999' } as const;
const WIDTH = mm(297 - 40);

/** The text document of a report (ECMA-376): A4 across, tables with repeated heads, numbered pages; no macros, no links. */
export function docxOf(report: ReportDocument): Promise<Buffer> {
  const document = new Document({
    title: report.title,
    creator: 'Побратим',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
            margin: { top: mm(20), bottom: mm(15), left: mm(25), right: mm(15) },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          ...(report.mark === null ? [] : [paragraph(report.mark, { isBold: true })]),
          new Paragraph({ text: report.title, heading: HeadingLevel.HEADING_1 }),
          ...report.heading.map((line) => paragraph(line)),
          ...report.tables.flatMap((table) => [
            new Paragraph({ text: table.title, heading: HeadingLevel.HEADING_2, spacing: { before: 240 } }),
            table.rows.length === 0 ? paragraph(table.empty) : tableOf(table),
          ]),
          new Paragraph({
            text: report.language === 'ru' ? 'Что как считается' : 'What is counted as what',
            heading: HeadingLevel.HEADING_2,
            spacing: { before: 240 },
          }),
          ...report.rules.map(
            ([name, says]) =>
              new Paragraph({
                children: [run({ text: `${name}. `, bold: true }), new TextRun(says)],
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A run of text; its options are never a bare string, whose own `bold` is another thing. */
const run = (options: IRunOptions): TextRun => new TextRun(options);

function paragraph(text: string, { isBold = false } = {}): Paragraph {
  return new Paragraph({ children: [run({ text, bold: isBold })], spacing: { after: 60 } });
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 20 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [number] })] });
}

function tableOf({ columns, rows }: Rows): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * WIDTH));
  const borders = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
  const cell = (value: string | number, at: number, isBold: boolean): TableCell =>
    new TableCell({
      borders,
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          ...(typeof value === 'number' ? { alignment: AlignmentType.RIGHT } : {}),
          children: [run({ text: String(value), bold: isBold, size: 20 })],
        }),
      ],
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ title }, at) => cell(title, at, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((value, at) => cell(value, at, false)) }),
      ),
    ],
  });
}
