import { describe, expect, it } from '@jest/globals';
import type { AccountLine } from './account.js';
import { accountCsv } from './account-csv.js';

const line: AccountLine = {
  fate: 'RECORDED',
  no: 1,
  quote: 'г. Хаген; ФРГ',
  from: 0,
  to: 13,
  reason: null,
  agreement: null,
  registerNumber: '67-2026-0001',
  partnership: null,
};

describe('the account as a table', () => {
  it('begins with a byte order mark and its headings, and quotes what would break a cell', () => {
    const [head, row, end] = accountCsv([line], false).split('\r\n');
    expect(head).toBe(
      '\ufeff№;Начало в тексте;Конец в тексте;Что стало;Номер реестра;Причина;Слова источника',
    );
    expect(row).toBe('1;0;13;записано;67-2026-0001;;"г. Хаген; ФРГ"');
    expect(end).toBe('');
  });

  it.each(['=HYPERLINK("x")', '+7', '-1', '@a', '\tx'])(
    'lets no spreadsheet take %j for a formula',
    (quote) => {
      const row = accountCsv([{ ...line, quote }], false).split('\r\n')[1] ?? '';
      expect(row).toContain(`'${quote.charAt(0)}`);
    },
  );

  it('says on top that a training register is a demonstration', () => {
    expect(accountCsv([], true)).toMatch(/^\ufeffДЕМОНСТРАЦИЯ/);
  });
});
