import { describe, expect, it } from '@jest/globals';
import { wordsFor } from './words.js';

const failed = (code: string): Error => Object.assign(new Error('said'), { code });

describe('what is told when a start fails', () => {
  it.each(['ECONNREFUSED', '28P01', '3D000'])(
    'speaks of the given database where it lets nobody in (%s)',
    (code) => {
      expect(wordsFor(failed(code))).toContain('POSTGRES_URL не отвечает или не пускает: said');
    },
  );

  it('calls everything unknown a defect of the program, with its details', () => {
    expect(wordsFor(failed('42P01'))).toMatch(/ошибки в программе[\s\S]*said/);
  });
});
