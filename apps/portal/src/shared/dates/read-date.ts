import { isEdtf } from '@pobratim/kernel';

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * Reads a date as people type it: `28.04.2017`, `4.1981`, `2002`, `1980-е`, or EDTF itself.
 * @returns EDTF, `''` for nothing typed, `null` for what is no date
 */
export function readTypedDate(typed: string): string | null {
  const text = typed.trim().replaceAll(/\s*г(\.|ода?)?$/gi, '');
  if (text === '') return '';
  const day = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  const decade = /^(\d{3})0-?(е|s)$/i.exec(text);
  const edtf = day
    ? `${day[3] ?? ''}-${two(day[2] ?? '')}-${two(day[1] ?? '')}`
    : month
      ? `${month[2] ?? ''}-${two(month[1] ?? '')}`
      : decade
        ? `${decade[1] ?? ''}X`
        : text.toUpperCase().replaceAll('Х', 'X');
  return isEdtf(edtf) ? edtf : null;
}

/** EDTF as a person would type it, to begin an edit with: `28.04.2017`. */
export function typedDate(edtf: string | null): string {
  if (edtf === null || edtf === 'XXXX') return '';
  return /^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf.split('-').reverse().join('.') : edtf;
}
