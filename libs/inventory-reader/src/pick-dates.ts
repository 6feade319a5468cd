import { type DateRole, roleOf } from './date-roles.js';
import type { WrittenDate } from './dates.js';
import type { DocumentMention } from './document-mention.js';
import type { Found } from './records.js';
import type { Span } from './sentences.js';

/** A date with what it is the date of. */
export interface DatedWords extends WrittenDate {
  readonly role: DateRole;
}

/** The dates of a segment with their roles. */
export function datesWithRoles(
  text: string,
  dates: readonly WrittenDate[],
  segment: Span,
  documents: readonly DocumentMention[],
): readonly DatedWords[] {
  return dates
    .filter(
      (date) =>
        date.from >= segment.from &&
        date.to <= segment.to &&
        !documents.some((one) => date.from >= one.from && date.to <= one.to),
    )
    .map((date) => ({ ...date, role: roleOf(text, date, [segment.from, segment.to], documents) }));
}

const counts = (date: DatedWords): boolean => date.role === 'signed' || date.role === 'near';
const found = (date: DatedWords, rule: string): Found<string> => ({
  value: date.edtf ?? 'XXXX',
  from: date.from,
  to: date.to,
  rule,
});

/** A document among the others of its segment. */
export interface Placed {
  readonly documents: readonly DocumentMention[];
  readonly index: number;
  /** Where the next partner that is not this document's is named: dates from there on are not its. */
  readonly stop: number;
  /** The same of the document before: dates up to there are its. */
  readonly stopBefore: number;
}

/** The dates of signature that belong to a document: those after it before the next document, else the nearest before it. */
export function datesOf(
  { documents, index, stop, stopBefore }: Placed,
  dates: readonly DatedWords[],
  text: string,
): readonly Found<string>[] {
  const document = documents[index];
  if (!document) return [];
  const start = documents[index - 1]?.to ?? 0;
  const before = dates.filter((date) => date.to <= document.from && date.from >= start);
  const announced = before.findLast(
    (date) => date.role !== 'other' && isAnnounced(text, date, document.from),
  );
  if (announced) return [found(announced, 'date-announcing')];
  const after = datesAfter({ documents, index, stop, stopBefore }, dates, text);
  if (after.length > 0)
    return after.map((date) => found(date, date.role === 'signed' ? 'date-signed' : 'date-after'));
  const known = before.filter((date) => counts(date) && (index === 0 || date.from >= stopBefore));
  if (known.length > 0)
    return (document.number === 'one' ? known.slice(-1) : known).map((date) => found(date, 'date-before'));
  const then = before.findLast((date) => date.role === 'since');
  return then && THEN.test(text.slice(then.to, document.from)) ? [found(then, 'date-then')] : [];
}

/** The dates between a document and the next one, or the partner or the clause that is not its. */
function datesAfter(
  { documents, index, stop }: Placed,
  dates: readonly DatedWords[],
  text: string,
): readonly DatedWords[] {
  const [document, next] = [documents[index], documents[index + 1]];
  const end = Math.min(next?.from ?? Infinity, stop);
  return dates.filter((date) => {
    if (!counts(date) || !document || date.from < document.to || date.from >= end) return false;
    return !next || !isAnnounced(text, date, next.from);
  });
}

/** «24.09.2021 – соглашение о побратимстве»: a date that a dash puts before its document. */
const isAnnounced = (text: string, date: WrittenDate, document: number): boolean =>
  date.to <= document && document - date.to < 12 && /^\s*[–—-]\s*$/u.test(text.slice(date.to, document));

const THEN = /[:;,]\s*(?:именно\s+)?(?:тогда|в тот год|в том же году|в этом же году)(?!\p{L})/iu;

const THIS_WAS =
  /^[«"]?(?:это|дата|подписан|заключ[её]н|сие|событие|подписание|церемония|произошло|состоял|документ|it was signed|this was|signed)/iu;

/** «Это произошло 9 августа 2025 года»: a sentence that only dates what the one before told. */
export function dateOfTheSame(
  text: string,
  sentence: Span,
  dates: readonly DatedWords[],
): Found<string> | null {
  const date = dates.find(counts);
  const alone =
    date !== undefined &&
    /^[^\p{L}\p{N}]*$/u.test(text.slice(sentence.from, date.from) + text.slice(date.to, sentence.to));
  if (!alone && !THIS_WAS.test(text.slice(sentence.from, sentence.from + 40))) return null;
  return date ? found(date, 'date-next-sentence') : null;
}
