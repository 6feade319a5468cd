import type { TFunction } from 'i18next';
import type { Language } from '../i18n/set-up.js';
import { sayDate } from './dates/say-date.js';

/** What is needed to put a value into words. */
export interface Speech {
  readonly t: TFunction;
  readonly language: Language;
}

const DATES = new Set([
  'signedOn',
  'inForceFrom',
  'inForceTo',
  'since',
  'firstSignedOn',
  'validFrom',
  'validTo',
]);
const CODES: Readonly<Record<string, string>> = {
  kind: 'kind',
  regime: 'regime',
  entryIntoForceRule: 'entryRule',
  level: 'level',
  legal: 'legal',
  legalStatus: 'legal',
  LEGAL: 'legal',
  activity: 'activity',
  ACTIVITY: 'activity',
  partnerPosition: 'position',
  PARTNER_POSITION: 'position',
  evidence: 'evidence',
  EVIDENCE: 'evidence',
  state: 'recordState',
  accessLevel: 'accessLevel',
};

const textOf = (value: unknown, name: string): string | null => {
  if (typeof value !== 'object' || value === null || !(name in value)) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
};

function saySignature(value: unknown, { t, language }: Speech): string {
  const date = sayDate(textOf(value, 'signedOn'), language) ?? t('time.unknownDate');
  const place = textOf(value, 'place');
  return place === null ? date : t('cards.signedAt', { date, place });
}

function sayTerm(value: unknown, { t }: Speech): string {
  const kind = textOf(value, 'kind') ?? 'UNKNOWN';
  const words = t(`cards.term${kind}`, { count: Number(textOf(value, 'months') ?? 0) });
  const prolongs = typeof value === 'object' && value !== null && Reflect.get(value, 'autoProlong') === true;
  return prolongs ? `${words}, ${t('cards.autoProlong')}` : words;
}

function sayLanguage(value: unknown, { t, language }: Speech): string {
  const code = textOf(value, 'language') ?? '';
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code === '' ? 'und' : code) ?? code;
  const authentic = typeof value === 'object' && value !== null && Reflect.get(value, 'authentic') === true;
  return authentic ? `${name} (${t('cards.authentic')})` : name;
}

function sayItem(field: string, value: unknown, speech: Speech): string {
  if (field === 'signatures') return saySignature(value, speech);
  if (field === 'texts') return sayLanguage(value, speech);
  return (
    textOf(value, 'nameAsSigned') ?? textOf(value, 'name') ?? textOf(value, 'title') ?? JSON.stringify(value)
  );
}

function sayText(field: string, value: string, { t, language }: Speech): string {
  if (DATES.has(field)) return sayDate(value, language) ?? t('time.unknownDate');
  const codes = CODES[field];
  return codes === undefined ? value : t(`words.${codes}.${value}`, { defaultValue: value });
}

/**
 * Any value of any field in words: dates in their own precision, codes as the reader's words, lists by commas.
 * What is not stated is said to be so.
 */
export function sayValue(field: string, value: unknown, speech: Speech): string {
  const nothing = speech.t('cards.wasNothing');
  if (value === null || value === undefined || value === '') return nothing;
  if (typeof value === 'string') return sayText(field, value, speech);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) =>
      typeof item === 'string' ? item : sayItem(field, item, speech),
    );
    return items.length === 0 ? nothing : items.join('; ');
  }
  return field === 'term' ? sayTerm(value, speech) : sayItem(field, value, speech);
}

/** The reader's name of a field. */
export function sayField(field: string, { t }: Speech): string {
  return t(`words.field.${field}`, { defaultValue: field });
}
