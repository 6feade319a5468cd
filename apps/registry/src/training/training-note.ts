import { parseEdtf, type Edtf } from '@pobratim/kernel';
import type { Source, Span } from '../vocabulary/records.js';
import { DOCUMENTS } from './documents.js';
import { HOMES, PARTNERS } from './parties.js';
import type { ScriptedAgreement } from './script.js';

/** What the invented note says of itself. */
export const NOTE_FACTS = {
  sender: 'Правительство Приозёрной области',
  incomingNumber: '01-27/118',
  incomingDate: '2019-02-04',
  asAt: '2019-01-01',
  fileName: 'Справка о международных связях (учебная).txt',
} as const;

/** The note and where in it each document is told; offsets are UTF-16 units. */
export interface TrainingNote {
  readonly text: string;
  readonly spans: ReadonlyMap<string, Readonly<Record<string, Span>>>;
}

const HEAD = [
  'УЧЕБНЫЙ ДОКУМЕНТ. Область, города и соглашения вымышлены.',
  '',
  'Правительство Приозёрной области',
  'от 4 февраля 2019 года № 01-27/118',
  '',
  'Справка',
  'о международных связях муниципальных образований Приозёрной области',
  'по состоянию на 1 января 2019 года',
].join('\n');

const MONTHS_OF = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

/** A date as an official writes it, in its own precision; `null` where there is none. */
function inWords(date: Edtf): string | null {
  const precision = parseEdtf(date)?.precision;
  const [year = '', month = '', day = ''] = date.split('-');
  const at = Number(month) - 1;
  if (precision === 'DAY') return `от ${Number(day)} ${MONTHS_OF[at] ?? ''} ${year} года`;
  if (precision === 'MONTH') return `${MONTHS[at] ?? ''} ${year} года`;
  return precision === 'YEAR' ? `${year} год` : null;
}

/** The note that the first documents of the training register were read from. */
export function trainingNote(): TrainingNote {
  const spans = new Map<string, Record<string, Span>>();
  let text = HEAD;
  for (const home of ['SVETLOGORSK', 'KAMENNY_BROD', 'OLKHOVO'] as const) {
    text += `\n\n${HOMES[home].name}:\n`;
    for (const document of DOCUMENTS.filter((one) => one.fromNote === true && one.home === home)) {
      const start = text.length + 1;
      const line = lineOf(document);
      text += `\n${line.text}`;
      spans.set(
        document.key,
        Object.fromEntries(
          Object.entries(line.spans).map(([field, { from, to }]) => [
            field,
            { from: start + from, to: start + to },
          ]),
        ),
      );
    }
  }
  return { text: `${text}\n`, spans };
}

/** Where a document of the script was read; `null` for what was entered from the paper itself. */
export function sourceIn(note: TrainingNote, document: string, key: string): Source | null {
  const spans = note.spans.get(key);
  return spans === undefined ? null : { document, spans };
}

function lineOf({ title, partner, signedOn, signedAs, activity }: ScriptedAgreement): {
  readonly text: string;
  readonly spans: Readonly<Record<string, Span>>;
} {
  const party = PARTNERS[partner];
  const spans: Record<string, Span> = {};
  let text = '– ';
  const say = (words: string, ...fields: readonly string[]): void => {
    for (const field of fields) spans[field] = { from: text.length, to: text.length + words.length };
    text += words;
  };
  say(`${party?.name ?? ''} (${signedAs ?? party?.countryName ?? ''})`, 'parties');
  say(': ');
  say(title, 'title', 'kind');
  const date = inWords(signedOn);
  if (date !== null) say(' ');
  if (date !== null) say(date, 'signedOn');
  if (activity === 'NONE') {
    say(', ');
    say('в настоящее время не реализуется', 'activity');
  }
  say(';');
  return { text, spans };
}
