import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certaintyByField, doubtfulFields } from './field-certainty.js';
import { piecesOf, type TextMark } from './text-marks.js';

const mark = fc.record({
  from: fc.nat(60),
  to: fc.nat(80),
  kind: fc.constantFrom('CERTAIN' as const, 'PROBABLE' as const, 'ASK' as const),
  no: fc.nat(9),
  reason: fc.constant(null),
});

describe('The marked text of a review', () => {
  it('is the text itself, whatever spans overlap in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        expect(
          piecesOf(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('shows at each place every span that covers it, the narrowest first', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(mark, { maxLength: 8 }),
        (text, marks) => {
          const real = marks.filter(({ from, to }) => to > from);
          for (const piece of piecesOf(text, real)) {
            const covering = real.filter(({ from, to }) => from <= piece.from && piece.from < to);
            expect(new Set(piece.marks)).toEqual(new Set<TextMark>(covering));
            const widths = piece.marks.map(({ from, to }) => to - from);
            expect(widths).toEqual([...widths].sort((a, b) => a - b));
          }
        },
      ),
    );
  });
});

describe('The certainty of a candidate', () => {
  const field = (certainty: 'CERTAIN' | 'PROBABLE' | 'ASK') => ({ from: 0, to: 1, rule: 'rule', certainty });

  it('of a list is that of its least certain member', () => {
    const fields = { 'foreignParties[0]': field('CERTAIN'), 'foreignParties[1].country': field('ASK') };
    expect(certaintyByField({ fields })).toEqual({ foreignParties: 'ASK' });
  });

  it('names the fields to ask about, and the probable ones only where there is nothing to ask', () => {
    const probable = { signedOn: field('PROBABLE'), kind: field('CERTAIN') };
    expect(doubtfulFields({ fields: probable })).toEqual(['signedOn']);
    expect(doubtfulFields({ fields: { ...probable, title: field('ASK') } })).toEqual(['title']);
  });
});
