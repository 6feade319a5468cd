import type { AccountLine, Fate } from './account.js';

const FATES: Readonly<Record<Fate, string>> = {
  RECORDED: 'записано',
  SAME: 'уже было в реестре',
  CHANGED: 'запись реестра исправлена',
  REFUSED: 'не принято',
  NOT_UNDERSTOOD: 'не распознано',
  DOMESTIC: 'внутри страны, оставлено в стороне',
  OPEN: 'не решено',
  WAITING: 'записывается',
};

const HEADINGS = [
  '№',
  'Начало в тексте',
  'Конец в тексте',
  'Что стало',
  'Номер реестра',
  'Причина',
  'Слова источника',
];

/**
 * The account as a table for Excel: UTF-8 with a byte order mark, «;», CRLF (RFC 4180 otherwise).
 * @param training marks the file as coming from a training register
 */
export function accountCsv(lines: readonly AccountLine[], training: boolean): string {
  const rows = lines.map(({ no, from, to, fate, registerNumber, reason, quote }) =>
    [String(no), String(from), String(to), FATES[fate], registerNumber ?? '', reason ?? '', quote]
      .map(cell)
      .join(';'),
  );
  const mark = training ? ['ДЕМОНСТРАЦИЯ · учебный реестр, сведения вымышлены'] : [];
  return `\ufeff${[...mark, HEADINGS.join(';'), ...rows].join('\r\n')}\r\n`;
}

/** A cell that no spreadsheet takes for a formula (OWASP, CSV injection) and that keeps its line ends. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
