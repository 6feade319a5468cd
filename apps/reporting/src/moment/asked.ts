import { DomainError, endOfDayIn } from '@pobratim/kernel';

/** `knownAt` understood: a size of the log, or an instant that resolves to one. */
export type KnownAt = { readonly size: number } | { readonly instant: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const SIZE = /^@(0|[1-9]\d{0,14})$/;

function isDay(text: string): boolean {
  if (!DAY.test(text) || text < '0001-01-01') return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/**
 * The day that `validOn` names.
 * @throws DomainError `invalid-input` naming `/validOn`
 */
export function validOnFrom(text: string): string {
  if (isDay(text)) return text;
  throw wrong('validOn', {
    ru: 'Нужен день вида 2017-03-15, который есть в календаре.',
    en: 'A day of the calendar such as 2017-03-15 is expected.',
  });
}

/**
 * What `knownAt` names. A day means its end in the zone of the register, so that all of it was known.
 * @throws DomainError `invalid-input` naming `/knownAt`
 */
export function knownAtFrom(text: string, timeZone: string): KnownAt {
  const size = SIZE.exec(text)?.[1];
  if (size !== undefined) return { size: Number(size) };
  if (isDay(text)) return { instant: new Date(Date.parse(endOfDayIn(text, timeZone)) - 1).toISOString() };
  const instant = INSTANT.test(text) ? new Date(text) : null;
  if (instant !== null && !Number.isNaN(instant.getTime())) return { instant: instant.toISOString() };
  throw wrong('knownAt', {
    ru: 'Нужен день вида 2017-03-15, момент вида 2017-03-15T12:00:00Z или размер журнала вида @123.',
    en: 'A day such as 2017-03-15, an instant such as 2017-03-15T12:00:00Z, or a size of the log such as @123 is expected.',
  });
}

/** `invalid-input`: less has come to the reports than was asked for. */
export function sizeAhead(asked: number, size: number): DomainError {
  return wrong('knownAt', {
    ru: `До отчётов дошло ${size} событий журнала, а спрошено состояние по первым ${asked}. Укажите не больше ${size}.`,
    en: `${size} events of the log have reached the reports, but the first ${asked} were asked for. Name no more than ${size}.`,
  });
}

/** `read-model-behind`: the answer would not show what the asker knows to be recorded. */
export function readModelBehind(position: number): DomainError {
  return new DomainError('read-model-behind', {
    kind: 'unavailable',
    message: {
      ru: 'Записанное сохранено, но до отчётов ещё не дошло. Повторите через секунду.',
      en: 'What was recorded is kept, but has not reached the reports yet. Repeat in a second.',
    },
    details: { position },
  });
}

function wrong(field: string, message: { readonly ru: string; readonly en: string }): DomainError {
  return new DomainError('invalid-input', {
    kind: 'input',
    message: {
      ru: 'Момент указан неверно, показать состояние на него нельзя. Исправьте названное поле.',
      en: 'The moment is not given correctly, so its state cannot be shown. Correct the named field.',
    },
    fields: [{ pointer: `/${field}`, message }],
  });
}
