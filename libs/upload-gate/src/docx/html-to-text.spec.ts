import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlToText } from './html-to-text.js';

describe('The text of a document', () => {
  it('keeps nested lists as items of their own', () => {
    expect(
      htmlToText('<ul><li>Германия<ul><li>Хаген</li><li><p>Росток</p></li></ul></li><li>Франция</li></ul>'),
    ).toBe('- Германия\n\n- Хаген\n\n- Росток\n\n- Франция');
  });

  it('leaves the marks of footnotes out and keeps the notes', () => {
    const html =
      '<p>Хаген<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>, ФРГ</p><ol><li id="footnote-1"><p> Не осуществляется. <a href="#footnote-ref-1">↑</a></p></li></ol>';
    expect(htmlToText(html)).toBe('Хаген, ФРГ\n\n-  Не осуществляется.');
  });

  it('joins the paragraphs and inner tables of a cell with blanks', () => {
    const inner = '<table><tr><td>май</td><td>1981</td></tr></table>';
    expect(
      htmlToText(`<table><tr><td><p>г.</p><p>Тюль</p></td><td>${inner}</td></tr></table><p>Итого</p>`),
    ).toBe('г. Тюль\tмай 1981\n\nИтого');
  });

  it('keeps every word of every paragraph, whatever signs it has', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/[\s\u00a0]+/g, '') || 'x');
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(
        fc.array(
          words.filter((word) => word !== '-'),
          { minLength: 1 },
        ),
        (paragraphs) => {
          const html = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('');
          expect(htmlToText(html)).toBe(paragraphs.join('\n\n'));
        },
      ),
    );
  });
});
