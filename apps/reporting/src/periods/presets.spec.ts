import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { periodsOf, PRESETS, titleOf, type Preset } from './presets.js';

const [year] = PRESETS;
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });

describe('the periods of a preset', () => {
  it('follow one another without a gap and without an overlap', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, years) => {
        for (const preset of PRESETS) {
          const periods = [...periodsOf(preset, day.toISOString().slice(0, 10), years)].reverse();
          for (const [index, { from }] of periods.slice(1).entries()) expect(from).toBe(periods[index]?.to);
          expect(periods.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are only those that begin while the preset holds', () => {
    const held: Preset = { ...(year as Preset), validFrom: '2020-01-01', validTo: '2022-01-01' };
    expect(periodsOf(held, '2026-05-05', 20).map(({ from }) => from)).toEqual(['2021-01-01', '2020-01-01']);
  });

  it('give a name back to days that make one of them', () => {
    expect(titleOf({ from: '2024-07-01', to: '2025-01-01' })?.ru).toBe('II полугодие 2024 года');
    expect(titleOf({ from: '2024-07-02', to: '2025-01-01' })).toBeNull();
  });
});
