import type { ErrorKind, Message } from '@pobratim/kernel';

/** The status and the title of each kind of refusal: the only place where domain words meet HTTP numbers. */
export const KINDS: Readonly<Record<ErrorKind, { readonly status: number; readonly title: Message }>> = {
  input: { status: 400, title: { ru: 'Запрос заполнен неверно', en: 'The request is wrong' } },
  unauthenticated: { status: 401, title: { ru: 'Нужно представиться', en: 'Sign in first' } },
  forbidden: { status: 403, title: { ru: 'Нет права', en: 'Not allowed' } },
  'not-found': { status: 404, title: { ru: 'Не найдено', en: 'Not found' } },
  conflict: { status: 409, title: { ru: 'Состояние этого не допускает', en: 'The state does not allow it' } },
  stale: { status: 412, title: { ru: 'Запись уже изменена', en: 'The record has changed' } },
  'precondition-missing': {
    status: 428,
    title: { ru: 'Не названа версия записи', en: 'The revision is missing' },
  },
  'key-reused': { status: 422, title: { ru: 'Ключ повтора занят', en: 'The idempotency key is taken' } },
  unavailable: { status: 503, title: { ru: 'Сейчас недоступно', en: 'Not available now' } },
};

/** What the framework itself refuses, before a handler is reached. */
export const FRAMEWORK: Readonly<
  Record<number, { readonly code: string; readonly title: Message; readonly message: Message }>
> = {
  400: {
    code: 'malformed-request',
    title: { ru: 'Запрос не читается', en: 'The request cannot be read' },
    message: {
      ru: 'Запрос не удалось прочитать, ничего не записано. Проверьте адрес и то, что тело – правильный JSON.',
      en: 'The request cannot be read; nothing was recorded. Check the address and that the body is valid JSON.',
    },
  },
  404: {
    code: 'no-such-address',
    title: { ru: 'Такого адреса нет', en: 'No such address' },
    message: {
      ru: 'По этому адресу ничего нет. Проверьте его.',
      en: 'There is nothing at this address. Check it.',
    },
  },
  405: {
    code: 'method-not-allowed',
    title: { ru: 'Действие не предусмотрено', en: 'Method not allowed' },
    message: {
      ru: 'По этому адресу такое действие не предусмотрено.',
      en: 'This address has no such action.',
    },
  },
  413: {
    code: 'body-too-large',
    title: { ru: 'Слишком большой запрос', en: 'The request is too large' },
    message: {
      ru: 'Присланное больше допустимого, ничего не записано. Уменьшите файл или разделите запрос.',
      en: 'What was sent is larger than allowed; nothing was recorded. Make the file smaller or split the request.',
    },
  },
  415: {
    code: 'unsupported-media-type',
    title: { ru: 'Такой вид данных не принимается', en: 'Unsupported media type' },
    message: {
      ru: 'Данные присланы в виде, который здесь не принимается, ничего не записано.',
      en: 'The data came in a form that is not accepted here; nothing was recorded.',
    },
  },
};

/** A defect or a failure of ours; the words give the number that finds it in the log. */
export function failureWords(correlationId: string): Message {
  return {
    ru: `Произошла ошибка на нашей стороне. Всё, что было подтверждено раньше, сохранено. Повторите позже; если не поможет, сообщите поддержке номер ${correlationId}.`,
    en: `Something failed on our side. Everything confirmed before is kept. Try again later; if it does not help, give support the number ${correlationId}.`,
  };
}
