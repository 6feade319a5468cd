import { DomainError } from '@pobratim/kernel';
import { csvOf } from './csv.js';
import { docxOf } from './docx.js';
import { documentOf, type Making, type WholeReport } from './report-document.js';
import { xlsxOf } from './xlsx.js';

/** The media type of each format. */
export const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const;
export type FileFormat = keyof typeof MEDIA_TYPES;

/** Rows of a text document, at most: a longer table is for a spreadsheet. */
const LONGEST_TEXT = 3_000;

/**
 * The bytes of a report as a file.
 * @throws DomainError `document-too-long` (conflict)
 */
export async function fileOf(report: WholeReport, format: FileFormat, making: Making): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(csvOf(report, making), 'utf8');
  if (format === 'xlsx') return xlsxOf(documentOf(report, making));
  if (report.rows.length > LONGEST_TEXT) throw documentTooLong(report.rows.length);
  return docxOf(documentOf(report, making));
}

function documentTooLong(rows: number): DomainError {
  return new DomainError('document-too-long', {
    kind: 'conflict',
    message: {
      ru: `В отчёте ${rows} строк; в текстовый документ помещается не больше ${LONGEST_TEXT}, поэтому он не составлен. Возьмите XLSX или CSV либо период короче.`,
      en: `The report has ${rows} rows; a text document takes no more than ${LONGEST_TEXT}, so it was not made. Take XLSX or CSV, or a shorter period.`,
    },
    details: { rows, longest: LONGEST_TEXT },
  });
}
