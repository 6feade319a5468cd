import { DomainError, type FieldError, isEdtf, type Message, parseEdtf } from '@pobratim/kernel';

/** A field of a command: where it stands and what people call it. */
export interface Field {
  /** RFC 6901 pointer, `/parties/0/nameAsSigned`. */
  readonly pointer: string;
  readonly ru: string;
  readonly en: string;
}

/** One field wrong, or nothing. */
export type Finding = FieldError | null;

/** Refuses a command that has findings: `fields-refused`, naming each field and the remedy. Nothing was recorded. */
export function refuseFields(findings: readonly Finding[]): void {
  const fields = findings.filter((finding) => finding !== null);
  if (fields.length === 0) return;
  const [only] = fields;
  const message: Message =
    fields.length === 1 && only
      ? only.message
      : {
          ru: `Ничего не записано: исправьте поля (${fields.length}), они отмечены.`,
          en: `Nothing was recorded: put right the ${fields.length} marked fields.`,
        };
  throw new DomainError('fields-refused', { kind: 'input', message, fields });
}

/** A finding when something is the case. */
export function when(wrong: boolean, pointer: string, ru: string, en: string): Finding {
  return wrong ? { pointer, message: { ru, en } } : null;
}

/** A text that must say something and fit; `null` is allowed where the caller says so by not asking. */
export function textFits(field: Field, text: string, most: number): Finding {
  const { pointer, ru, en } = field;
  if (text.trim() === '')
    return when(
      true,
      pointer,
      `Поле «${ru}» пустое. Заполните его.`,
      `The field “${en}” is empty. Fill it in.`,
    );
  return when(
    text.length > most,
    pointer,
    `В поле «${ru}» ${text.length} знаков, помещается ${most}. Сократите текст.`,
    `The field “${en}” holds ${text.length} characters, ${most} fit. Shorten the text.`,
  );
}

/** A date in the register's profile of EDTF; `null` passes. */
export function dateReads(field: Field, date: string | null): Finding {
  return when(
    date !== null && !isEdtf(date),
    field.pointer,
    `В поле «${field.ru}» стоит «${date ?? ''}» — такой даты нет. Напишите день 2017-04-28, месяц 2017-04, год 2017, десятилетие 201X или XXXX, если дата неизвестна.`,
    `The field “${field.en}” holds “${date ?? ''}”, which is no date. Write a day 2017-04-28, a month 2017-04, a year 2017, a decade 201X, or XXXX for a date nobody knows.`,
  );
}

/** When the office says it learned something; `null` passes. */
export function learnedOnReads(date: string | null): Finding {
  return dateReads({ pointer: '/learnedOn', ru: 'когда стало известно', en: 'learned on' }, date);
}

/** Whether an interval surely ends before, or as, it begins. Unreadable and open ends pass. */
export function endsTooEarly(from: string | null, to: string | null): boolean {
  const begins = from === null ? null : parseEdtf(from)?.earliest;
  const ends = to === null ? null : parseEdtf(to)?.latest;
  return begins != null && ends != null && ends <= begins;
}

/** An interval that begins before it ends. */
export function endsAfter(field: Field, from: string | null, to: string | null): Finding {
  return when(
    endsTooEarly(from, to),
    field.pointer,
    `«${field.ru}» раньше начала. Исправьте одну из двух дат.`,
    `“${field.en}” is before the beginning. Put one of the two dates right.`,
  );
}

const WORDS: Field = { pointer: '/words', ru: 'пояснение', en: 'explanation' };

/** An officer's own words: free, at most 2000 characters, and required where the reason is `OTHER`. */
export function wordsFit(words: string | null, reason: string | null = null): Finding {
  if (words === null)
    return when(
      reason === 'OTHER',
      WORDS.pointer,
      'Выбрана причина «другое». Поясните её своими словами.',
      'The reason is “other”. Explain it in your own words.',
    );
  return textFits(WORDS, words, 2000);
}

/** The private member of an event for an officer's own words, or nothing. */
export function inWords(words: string | null): { readonly private?: { readonly words: string } } {
  return words === null ? {} : { private: { words } };
}
