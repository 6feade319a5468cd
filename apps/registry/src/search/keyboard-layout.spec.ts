import { describe, expect, it } from '@jest/globals';
import { otherLayout } from './keyboard-layout.js';

describe('the other keyboard layout', () => {
  it('reads Russian words typed on a Latin layout, also with letters under punctuation keys', () => {
    expect(otherLayout('cvjktycr')).toBe('смоленск');
    expect(otherLayout('Nfhujdbint')).toBe('тарговиште');
    expect(otherLayout('[fuy')).toBe('хагн');
  });

  it('reads Latin words typed on a Russian layout', () => {
    expect(otherLayout('рфпут')).toBe('hagen');
  });

  it('leaves alone what has no letters or letters of both alphabets', () => {
    expect(otherLayout('67-2026')).toBeNull();
    expect(otherLayout('Смоленск Hagen')).toBeNull();
  });
});
