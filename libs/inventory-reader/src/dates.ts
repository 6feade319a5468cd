/** A date as the text writes it. */
export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  /** EDTF; `null` where the year is not told («28 июня»). */
  readonly edtf: string | null;
  /** A stretch of years or days («2018–2020 годы», «3–5 октября»). */
  readonly range: boolean;
}

const RU_MONTHS = 'январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр';
const EN_MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const MONTH = `(?:(?:${RU_MONTHS})\\p{L}{0,3}|(?:${EN_MONTHS})(?!\\p{L}))`;
const YEAR = '(?:1[5-9]|20)\\d{2}';
const DIGIT = '[0-9ОO]';
const YEAR_TAIL =
  '(?:\\s*-?\\s*(?:го|м|й)(?!\\p{L}))?(?:\\s*(?:годы|годов|годах|года|году|годом|год|гг\\.?|г\\.|г(?!\\p{L})))?';
const BEFORE = '(?<![\\p{L}\\p{N}№/.-])';
const AFTER = '(?![\\p{L}\\p{N}])';
const DAY = '[«"“]?(\\d{1,2})[»"”]?(?:\\s*-?\\s*(?:го|е|st|nd|rd|th)(?!\\p{L}))?';

type Read = (match: RegExpExecArray) => string | null;
interface Shape {
  readonly pattern: RegExp;
  readonly read: Read;
  readonly range?: boolean;
}

const shape = (source: string, read: Read, range = false): Shape => ({
  pattern: new RegExp(source, 'giu'),
  read,
  range,
});
const two = (digits: string | undefined): string => (digits ?? '').replace(/[ОO]/giu, '0').padStart(2, '0');

const STEMS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(word: string | undefined): string {
  const lower = (word ?? '').toLowerCase();
  const english = ENGLISH.indexOf(lower.slice(0, 3));
  if (english >= 0) return two(String(english + 1));
  if (lower.startsWith('мар')) return '03';
  return two(String(STEMS.findIndex((stem) => lower.startsWith(stem)) + 1));
}

/** A day that exists, else the month alone. */
function day(year: string | undefined, month: string, dayOfMonth: string | undefined): string | null {
  if (Number(month) < 1 || Number(month) > 12) return null;
  const text = `${year ?? ''}-${month}-${two(dayOfMonth)}`;
  const real = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text) ? text : null;
}

const century = (year: string | undefined): string =>
  year?.length === 2 ? (Number(year) > 40 ? '19' : '20') + year : two(year);

/** In the order of trial: a longer shape takes its words before a shorter one sees them. */
const SHAPES: readonly Shape[] = [
  shape(`${BEFORE}(${YEAR})\\s*[-–—/]\\s*(?:${YEAR})${YEAR_TAIL}${AFTER}`, () => null, true),
  shape(`${BEFORE}(${YEAR})-(\\d{2})-(\\d{2})${AFTER}`, (m) => day(m[1], two(m[2]), m[3])),
  shape(
    `${BEFORE}(${DIGIT}{1,2})\\s?[./]\\s?(${DIGIT}{2})\\s?[./]\\s?(${DIGIT}{4}|\\d{2})${AFTER}(?:\\s*(?:года|г\\.|г(?!\\p{L})))?`,
    (m) => day(century(m[3]), two(m[2]), m[1]),
  ),
  shape(
    `${BEFORE}(\\d{1,2})\\s*[-–—]\\s*\\d{1,2}\\s+(${MONTH})(?:\\s+(${YEAR})${YEAR_TAIL})?`,
    () => null,
    true,
  ),
  shape(`${BEFORE}${DAY}\\s*(?:of\\s+)?(${MONTH})\\.?,?\\s+(${YEAR})${YEAR_TAIL}`, (m) =>
    day(m[3], monthNumber(m[2]), m[1]),
  ),
  shape(`${BEFORE}(${YEAR})${YEAR_TAIL},?\\s+(\\d{1,2})\\s+(${MONTH})${AFTER}`, (m) =>
    day(m[1], monthNumber(m[3]), m[2]),
  ),
  shape(`${BEFORE}(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(${YEAR})${AFTER}`, (m) =>
    day(m[3], monthNumber(m[1]), m[2]),
  ),
  shape(
    `${BEFORE}(${MONTH}),?\\s+(?:of\\s+)?(${YEAR})${YEAR_TAIL}`,
    (m) => `${m[2] ?? ''}-${monthNumber(m[1])}`,
  ),
  shape(`${BEFORE}(${YEAR})${YEAR_TAIL},\\s+(${MONTH})${AFTER}`, (m) => `${m[1] ?? ''}-${monthNumber(m[2])}`),
  shape(`${BEFORE}(${YEAR})-(\\d{2})${AFTER}(?!-)`, (m) => `${m[1] ?? ''}-${m[2] ?? ''}`),
  shape(`${BEFORE}(0[1-9]|1[0-2])[./](${YEAR})${AFTER}`, (m) => `${m[2] ?? ''}-${m[1] ?? ''}`),
  shape(`${BEFORE}${DAY}\\s+(${MONTH})${AFTER}`, () => null),
  shape(
    `${BEFORE}(\\d{3})0\\s?-\\s?(?:е|х|ых|ые|s)${AFTER}(?:\\s+(?:годов|годах|годы|гг\\.?))?`,
    (m) => `${m[1] ?? ''}X`,
  ),
  shape(`${BEFORE}(${YEAR})(?![\\p{N}]|[./-]\\d)${YEAR_TAIL}(?!\\p{L})`, (m) => m[1] ?? null),
];

/** A number of a paper or a date inside a number: «№ 412/2003». */
const isNumber = (text: string, from: number): boolean =>
  /№\s*[\p{L}\p{N}/-]*$/u.test(text.slice(Math.max(0, from - 14), from));

/**
 * Every date of a stretch of text, in its own precision, Russian and English, in order.
 * A day that does not exist is not a date. Scanned «О» for «0» is read.
 */
export function findDates(text: string, from: number, to: number): readonly WrittenDate[] {
  const part = text.slice(from, to);
  const found: WrittenDate[] = [];
  const taken = new Uint8Array(part.length);
  for (const { pattern, read, range } of SHAPES) {
    for (const match of part.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] === 1 || taken[end - 1] === 1 || isNumber(text, from + start)) continue;
      taken.fill(1, start, end);
      found.push({ from: from + start, to: from + end, edtf: read(match), range: range ?? false });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
