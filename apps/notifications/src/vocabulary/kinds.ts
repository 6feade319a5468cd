/** What a notification is about: a record was changed, the term of a document ends, an import waits for review. */
export const KINDS = ['RECORD_CHANGED', 'TERM_ENDING', 'IMPORT_WAITING'] as const;
export type Kind = (typeof KINDS)[number];

/** Which change of a record is worth telling. */
export const CHANGES = [
  'RECORDED',
  'CORRECTED',
  'STATED',
  'ACCESS_LEVEL_SET',
  'LEVEL_SET',
  'VOIDING_PROPOSED',
  'VOIDING_DECLINED',
  'VOIDED',
  'WITHDRAWN',
] as const;
export type Change = (typeof CHANGES)[number];

/** The records that notifications speak of. */
export const CATEGORIES = ['agreement', 'partnership', 'import'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A record by its kind and id. */
export interface RecordRef {
  readonly category: Category;
  /** UUID. */
  readonly id: string;
}

/** Languages of the portal and of the letters. */
export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
