import { describe, expect, it } from '@jest/globals';
import { csvHead, csvLine } from './csv.js';

describe('a line of an export', () => {
  it('quotes what would break the table', () => {
    expect(csvLine(['а;б', 'сказал «"да"»', 'две\nстроки', 'просто'])).toBe(
      '"а;б";"сказал «""да""»";"две\nстроки";просто\r\n',
    );
  });

  it('lets no cell become a formula', () => {
    expect(csvLine(['=1+1', '+7', '-5', '@имя', '\tтаб', '\rвозврат'])).toBe(
      `'=1+1;'+7;'-5;'@имя;'\tтаб;"'\rвозврат"\r\n`,
    );
  });

  it('begins with a byte order mark, and in a training register with the mark of one', () => {
    const columns = [{ heading: { ru: 'Номер', en: 'Number' }, cell: () => '' }];
    expect(csvHead(columns, 'ru', false)).toBe('\uFEFFНомер\r\n');
    expect(csvHead(columns, 'en', true)).toBe(
      '\uFEFFДЕМОНСТРАЦИЯ: training register, invented data\r\nNumber\r\n',
    );
  });
});
