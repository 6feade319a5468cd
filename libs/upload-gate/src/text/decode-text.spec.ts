import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@pobratim/kernel';
import iconv from 'iconv-lite';
import { openUpload } from '../index.js';

const NOTE = '- г. Хаген, ФРГ («Соглашение о побратимстве» от 15 ноября 1985 года) – ёлка № 5;\r\nг. Тюль';
const READ = NOTE.replace('\r\n', '\n');

async function textOf(bytes: Buffer): Promise<string> {
  return (await openUpload(bytes, 'note.txt')).text;
}

async function codeOf(bytes: Buffer): Promise<string> {
  const error: unknown = await openUpload(bytes, 'note.txt').catch((thrown: unknown) => thrown);
  return error instanceof DomainError ? error.code : 'accepted';
}

describe('A text file', () => {
  it.each([
    ['UTF-8', Buffer.from(NOTE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${NOTE}`)],
    ['Windows-1251', iconv.encode(NOTE, 'win1251')],
    ['UTF-16, little end first', Buffer.from(`\ufeff${NOTE}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${NOTE}`, 'utf16le').swap16()],
  ])('in %s is read', async (_name, bytes) => {
    expect(await textOf(bytes)).toBe(READ);
  });

  it('in capital letters or with much Latin in Windows-1251 is read too', async () => {
    expect(await textOf(iconv.encode(NOTE.toUpperCase(), 'win1251'))).toBe(READ.toUpperCase());
    const mixed = 'Hagen Smolensk twinning: Хаген, Смоленск';
    expect(await textOf(iconv.encode(mixed, 'win1251'))).toBe(mixed);
  });

  it('is composed (NFC), with letters and their marks as one sign', async () => {
    expect(await textOf(Buffer.from('Йошкар-Ола'.normalize('NFD')))).toBe('Йошкар-Ола');
  });

  it.each([
    ['KOI8-R', iconv.encode(NOTE, 'koi8-r')],
    ['CP866', iconv.encode(NOTE, 'cp866')],
    ['ISO 8859-5', iconv.encode(NOTE, 'iso-8859-5')],
    ['MacCyrillic', iconv.encode(NOTE, 'maccyrillic')],
    ['UTF-8 cut inside a letter', Buffer.from(NOTE).subarray(0, -1)],
    [
      'UTF-8 with one broken byte',
      Buffer.concat([Buffer.from(NOTE), Buffer.from([0xff]), Buffer.from(NOTE)]),
    ],
    ['Latin-1', Buffer.from('Städtepartnerschaft zwischen Städten für Völkerverständigung', 'latin1')],
  ])('in %s is not mistaken for Windows-1251', async (_name, bytes) => {
    expect(await codeOf(bytes)).toBe('text-encoding-unknown');
  });

  it.each([
    ['blanks before a word', Buffer.from(`${' '.repeat(9_000_000)}Хаген`)],
    ['empty lines', Buffer.from(`${'\n'.repeat(9_000_000)}Хаген`)],
    ['Windows-1251', iconv.encode(NOTE.repeat(90_000), 'win1251')],
  ])('of nine million bytes of %s is read in linear time', async (_name, bytes) => {
    const began = performance.now();
    expect((await textOf(bytes)).length).toBeGreaterThan(1_000_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('with binary content is refused', async () => {
    expect(await codeOf(Buffer.from([1, 2, 3, 0xff, 0xfe, 0, 9]))).toBe('file-not-text');
    expect(await codeOf(Buffer.from('abc\u0000def'))).toBe('file-not-text');
    expect(await codeOf(Buffer.from(NOTE, 'utf16le'))).toBe('file-not-text');
  });
});
