import type { Words } from '../shapes/primitives.js';

export type Language = keyof Words;

const BOM = '\uFEFF';
/** A spreadsheet takes text that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line, RFC 4180 with `;` as office programs in Russia expect it; formulas are made text (OWASP, CSV injection). */
export function csvLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) => {
    const text = String(cell);
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${quoted.join(';')}\r\n`;
}

/** How a file begins: the mark of a training register, where it is one. */
export function csvMark(language: Language, training: boolean): string {
  const mark = {
    ru: 'ДЕМОНСТРАЦИЯ: учебный реестр, вымышленные данные',
    en: 'ДЕМОНСТРАЦИЯ: training register, invented data',
  };
  return `${BOM}${training ? csvLine([mark[language]]) : ''}`;
}
