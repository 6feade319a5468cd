import type { Report } from '../shapes/report.js';

/** What is counted as what: shown to the reader of every report, on the screen and in the files. */
export const RULES: Report['rules'] = [
  {
    name: { ru: 'Заключено', en: 'Concluded' },
    says: {
      ru: 'Документы, подписанные в периоде: день подписания лежит в нём. Когда о них узнали и внесли в реестр, не важно. Проекты, аннулированные и отозванные записи не считаются.',
      en: 'Documents signed in the period: the day of signing lies in it. When they became known and were recorded does not matter. Drafts, voided and withdrawn records are not counted.',
    },
  },
  {
    name: { ru: 'Прекращено', en: 'Ended' },
    says: {
      ru: 'Документы, утратившие силу в периоде: с этого дня состояние «прекращено», «срок истёк» или «заменено другим» по нашему слову, слову обеих сторон или оценке ведомства. Одно слово партнёра силы не лишает. Срок по тексту без такого слова не считается окончанием.',
      en: 'Documents that lost their legal effect in the period: from that day on they are terminated, expired or superseded by our word, the word of both sides or the assessment of the office. The partner’s word alone ends nothing. A term written in the text ends nothing without such a word.',
    },
  },
  {
    name: { ru: 'Изменено', en: 'Changed' },
    says: {
      ru: 'Исправления и смена уровня, внесённые в периоде; заявления о состоянии, внесённые в периоде или начавшие действовать в нём. Исправленное заявление не считается, считается исправившее его. Заявление, по которому документ уже посчитан прекращённым, второй раз не считается.',
      en: 'Corrections and changes of level recorded in the period; statements recorded in the period or holding from a day in it. A corrected statement is not counted, the one that corrects it is. A statement by which a document is already counted as ended is not counted again.',
    },
  },
  {
    name: { ru: 'Под вопросом', en: 'Uncertain' },
    says: {
      ru: 'Если дата известна только до месяца, года или десятилетия и может лежать как в периоде, так и вне его, или не известна вовсе, строка стоит отдельно и в итогах не считается.',
      en: 'Where a date is known only to the month, year or decade and may lie in the period or outside it, or is not known at all, the row stands apart and is not counted in the totals.',
    },
  },
  {
    name: { ru: 'На день', en: 'On the day' },
    says: {
      ru: 'Что наступит после дня «состояние на», ещё не случилось и в отчёт не входит; стороны названы так, как назывались в этот день.',
      en: 'What comes after the day of the state has not happened yet and is not in the report; parties are called as on that day.',
    },
  },
];
