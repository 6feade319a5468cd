import { ALL_COLUMNS } from './row-tables.js';
import { documentOf, type Making, type WholeReport } from './report-document.js';

const BOM = '\uFEFF';

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** One line, RFC 4180 with `;` as office programs in Russia expect it. */
function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const safe = guarded(cell);
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${quoted.join(';')}\r\n`;
}

/** All rows of a report as CSV. Above the headings stand the lines of the heading, one in a line. Dates stay in EDTF. */
export function csvOf(report: WholeReport, making: Making): string {
  const { language, timeZone } = making;
  const { mark, title, heading } = documentOf({ ...report, rows: [] }, making);
  const above = [...(mark === null ? [] : [mark]), title, ...heading].map((line) => csvLine([line]));
  const titles = csvLine(ALL_COLUMNS.map((column) => column.title[language]));
  const rows = report.rows.map((row) =>
    csvLine(ALL_COLUMNS.map(({ cell }) => cell(row, language, timeZone))),
  );
  return `${BOM}${above.join('')}${titles}${rows.join('')}`;
}
