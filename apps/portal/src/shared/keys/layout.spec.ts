import { describe, expect, it } from '@jest/globals';
import { matches, otherLayout } from './layout.js';

describe('A wrong keyboard layout', () => {
  it.each([
    ['httcnh', 'реестр'],
    ['руддщ', 'hello'],
  ])('turns «%s» into «%s»', (typed, meant) => {
    expect(otherLayout(typed)).toBe(meant);
  });

  it('is forgiven when places and actions are looked for, and е is ё', () => {
    expect([matches('Реестр', 'httc'), matches('Тёмные', 'темн'), matches('Реестр', 'импорт')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
