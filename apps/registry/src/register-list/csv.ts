import type { Words } from '../shapes/primitives.js';
import type { AgreementRow, PartnershipRow } from '../shapes/register-list.js';
import {
  ACTIVITY_WORDS,
  EVIDENCE_WORDS,
  KIND_WORDS,
  LEGAL_WORDS,
  LEVEL_WORDS,
  POSITION_WORDS,
} from '../words/code-words.js';

export type Language = keyof Words;

/** A column of an export. */
export interface Column<Row> {
  readonly heading: Words;
  readonly cell: (row: Row, language: Language) => string;
}

const BOM = '\uFEFF';

/** Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** One line, RFC 4180 with `;` as office programs in Russia expect it. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const safe = guarded(cell);
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${quoted.join(';')}\r\n`;
}

/** The beginning of an export: the mark of a training register, and the headings. */
export function csvHead<Row>(columns: readonly Column<Row>[], language: Language, training: boolean): string {
  const mark = {
    ru: 'ДЕМОНСТРАЦИЯ: учебный реестр, вымышленные данные',
    en: 'ДЕМОНСТРАЦИЯ: training register, invented data',
  };
  const first = training ? csvLine([mark[language]]) : '';
  return `${BOM}${first}${csvLine(columns.map(({ heading }) => heading[language]))}`;
}

const parties = ({ parties: all }: Pick<AgreementRow, 'parties'>): string =>
  all.map(({ name }) => name).join(', ');
const countries = ({ parties: all }: Pick<AgreementRow, 'parties'>): string =>
  [...new Set(all.map(({ country, oksm }) => country ?? oksm ?? ''))]
    .filter((code) => code !== '')
    .join(', ');

type Axes = Pick<AgreementRow, 'legal' | 'activity' | 'partnerPosition' | 'evidence'>;
const AXES: readonly Column<Axes>[] = [
  {
    heading: { ru: 'Правовое состояние', en: 'Legal status' },
    cell: ({ legal }, l) => LEGAL_WORDS[legal][l],
  },
  { heading: { ru: 'Деятельность', en: 'Activity' }, cell: ({ activity }, l) => ACTIVITY_WORDS[activity][l] },
  {
    heading: { ru: 'Позиция партнёра', en: "Partner's position" },
    cell: ({ partnerPosition }, l) => POSITION_WORDS[partnerPosition][l],
  },
  {
    heading: { ru: 'Подтверждение', en: 'Evidence' },
    cell: ({ evidence }, l) => EVIDENCE_WORDS[evidence ?? 'UNSTATED'][l],
  },
];

/** The columns of the documents. Dates stay in EDTF: a spreadsheet must not invent a day. */
export const AGREEMENT_COLUMNS: readonly Column<AgreementRow>[] = [
  { heading: { ru: 'Номер', en: 'Number' }, cell: (row) => row.registerNumber },
  { heading: { ru: 'Партнёрство', en: 'Partnership' }, cell: (row) => row.partnership.number },
  { heading: { ru: 'Вид', en: 'Kind' }, cell: (row, l) => KIND_WORDS[row.kind][l] },
  { heading: { ru: 'Название', en: 'Title' }, cell: (row) => row.title },
  { heading: { ru: 'Подписано', en: 'Signed on' }, cell: (row) => row.signedOn },
  { heading: { ru: 'Стороны', en: 'Parties' }, cell: parties },
  { heading: { ru: 'Страны', en: 'Countries' }, cell: countries },
  ...AXES,
];

/** The columns of the partnerships. */
export const PARTNERSHIP_COLUMNS: readonly Column<PartnershipRow>[] = [
  { heading: { ru: 'Номер', en: 'Number' }, cell: (row) => row.number },
  { heading: { ru: 'Стороны', en: 'Parties' }, cell: parties },
  { heading: { ru: 'Страны', en: 'Countries' }, cell: countries },
  { heading: { ru: 'Уровень', en: 'Level' }, cell: (row, l) => LEVEL_WORDS[row.level][l] },
  { heading: { ru: 'Отношения с', en: 'Since' }, cell: (row) => row.since ?? row.firstSignedOn ?? '' },
  { heading: { ru: 'Документов', en: 'Documents' }, cell: (row) => String(row.documents.length) },
  {
    heading: { ru: 'Документы', en: 'Document numbers' },
    cell: (row) => row.documents.map((one) => one.registerNumber).join(', '),
  },
  ...AXES,
];
