import { describe, expect, it } from '@jest/globals';
import { authenticTexts } from './authentic-texts.js';

const languages = (text: string): readonly string[] => authenticTexts(text).map(({ language }) => language);

describe('the texts of a paper', () => {
  it('are those to which it gives equal force itself', () => {
    const text =
      'Стороны договорились.\nПодписано 12 июля 2017 года, на двух языках (Кыргызском и Русском) в двух экземплярах, имеющих равную юридическую силу.';
    expect(languages(text)).toEqual(['ky', 'ru']);
    expect(languages('Составлено на русском и немецком языках, оба текста имеют одинаковую силу.')).toEqual([
      'ru',
      'de',
    ]);
  });

  it('are not known where languages are only mentioned', () => {
    expect(languages('Распространение русского языка и культуры. Стороны имеют равные права.')).toEqual([]);
    expect(languages('Договор о равной юридической силе.')).toEqual([]);
  });
});
