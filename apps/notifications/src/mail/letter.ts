import type { Kind, Language } from '../vocabulary/kinds.js';

/** The wording below; another wording is another version. */
export const TEMPLATE = 'notification/1';

/** What a letter may tell: no name, no title, no address; the register number finds the rest for who may see it. */
export interface News {
  readonly kind: Kind;
  /** Register number; `null` for an import. */
  readonly number: string | null;
  /** Path in the portal. */
  readonly path: string;
  /** Of a term, `YYYY-MM-DD`. */
  readonly endsOn: string | null;
  readonly actBy: string | null;
  readonly late: boolean;
  /** Of an import: lines to be looked at. */
  readonly lines: number | null;
}

interface Wording {
  readonly subject: string;
  readonly sentences: readonly string[];
}

const day = (language: Language, text: string): string =>
  new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${text}T00:00:00Z`));

const linesIn = (language: Language, count: number): string => {
  const form = new Intl.PluralRules(language).select(count);
  if (language === 'en') return `${count} ${form === 'one' ? 'line' : 'lines'}`;
  const words: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'строка', few: 'строки' };
  return `${count} ${words[form] ?? 'строк'}`;
};

function term(news: News, language: Language): Wording {
  const { number, endsOn, actBy, late } = news;
  const end = endsOn === null ? '' : day(language, endsOn);
  const act = actBy === null ? null : day(language, actBy);
  if (language === 'ru') {
    return {
      subject: `Срок документа ${number ?? ''} заканчивается ${end}`,
      sentences: [
        `Срок документа ${number ?? ''} заканчивается ${end}.`,
        ...(act === null ? [] : [`Если его не нужно продлевать, заявите об этом до ${act} включительно.`]),
        ...(late ? ['Это письмо отправлено с опозданием: служба уведомлений не работала.'] : []),
      ],
    };
  }
  return {
    subject: `The term of document ${number ?? ''} ends on ${end}`,
    sentences: [
      `The term of document ${number ?? ''} ends on ${end}.`,
      ...(act === null ? [] : [`If it is not to be prolonged, give notice by ${act}.`]),
      ...(late ? ['This letter is late: the notification service was down.'] : []),
    ],
  };
}

function waiting({ lines }: News, language: Language): Wording {
  const count = linesIn(language, lines ?? 0);
  return language === 'ru'
    ? { subject: 'Импорт ждёт разбора', sentences: [`Записка прочитана и ждёт разбора: ${count}.`] }
    : {
        subject: 'An import waits for review',
        sentences: [`A note was read and waits for review: ${count}.`],
      };
}

function changed({ number }: News, language: Language): Wording {
  return language === 'ru'
    ? {
        subject: `Изменена запись ${number ?? ''}`,
        sentences: [`В реестре изменена запись ${number ?? ''}.`],
      }
    : { subject: `Record ${number ?? ''} was changed`, sentences: [`Record ${number ?? ''} was changed.`] };
}

const WORDINGS: Readonly<Record<Kind, (news: News, language: Language) => Wording>> = {
  TERM_ENDING: term,
  IMPORT_WAITING: waiting,
  RECORD_CHANGED: changed,
};

/**
 * The words of a letter, in plain text.
 * @param portal address of the portal, without a slash at its end
 */
export function wordsOf(news: News, language: Language, portal: string): { subject: string; text: string } {
  const { subject, sentences } = WORDINGS[news.kind](news, language);
  const more = language === 'ru' ? 'Подробности' : 'More';
  const off =
    language === 'ru'
      ? 'Вы получили это письмо, потому что включили письма в разделе «Уведомления». Отключить их можно там же'
      : 'You get this letter because letters are on under “Notifications”. They can be turned off there';
  const text = [
    ...sentences,
    '',
    `${more}: ${portal}${news.path}`,
    '',
    '-- ',
    `${off}: ${portal}/notifications`,
  ].join('\n');
  return { subject: language === 'ru' ? `Побратим: ${lower(subject)}` : `Pobratim: ${lower(subject)}`, text };
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
