import type { WrittenDate } from './dates.js';

/** What a date is the date of: a signature or something near it, the start of a relation, an end, anything else. */
export type DateRole = 'signed' | 'near' | 'since' | 'end' | 'other';

const SIGNED =
  /(?<!\p{L})(?:подписа(?!ть|ни[юе] (?:намеч|заплан|ожид|предпол))\p{L}*|заключ(?!ить)\p{L}*|скреп\p{L}*|оформ(?!ить)\p{L}*|датир\p{L}*|приня(?!ть)\p{L}{1,4}|появил\p{L}*|обменял\p{L}*|вступил\p{L}*|signed|concluded|dated|adopted|entered)(?!\p{L})/giu;
const OTHER =
  /(?<!\p{L})(?:письм(?!\p{L}* о намер)\p{L}*|нот(?:ой|а|у)|обращени\p{L}*|утвержд\p{L}*|утверди\p{L}*|одобр\p{L}*|соглас(?:ован|овыв|уют)\p{L}*|направл\p{L}*|намеч\p{L}*|заплан\p{L}*|планир\p{L}*|ожида\p{L}*|предполаг\p{L}*|собира\p{L}*|назначен\p{L}*|назначил\p{L}*|готовится|готовят|будет|будут|подписать|заключить|продл\p{L}*|пролонг\p{L}*|истек\p{L}*|ист[её]к\p{L}*|приостан\p{L}*|прекра\p{L}*|расторг\p{L}*|разорв\p{L}*|разрыв\p{L}*|вышел|вышла|вышли|отказ\p{L}*|подтверди\p{L}*|подтвержд(?:ен|ён|ает)\p{L}*|праздн\p{L}*|отмеч\p{L}*|отмети\p{L}*|юбиле\p{L}*|обновл\p{L}*|годовщин\p{L}*|\d+-?лети\p{L}*|лети[еяю]|основан\p{L}*|учрежд[её]н\p{L}*|рассмотр\p{L}*|переписк\p{L}*|обсужда\p{L}*|говорили|открыт\p{L}*|зарегистр\p{L}*|встреч\p{L}*|to be signed|anniversary|celebrated|approved|expected|planned|prolonged|extended|visited|visit|suspended|terminated|withdrew|founded|letter dated)(?!\p{L})/giu;
const EVENT =
  /(?<!\p{L})(?:визит\p{L}*|делегаци\p{L}*|приезжал\p{L}*|приезд\p{L}*|побывал\p{L}*|посе(?:тил|щал|щени)\p{L}*|принима(?:л|ли|ла)|принял(?:|и|а) (?:гост|делег)\p{L}*|гост(?:ей|и|ями)|ярмарк\p{L}*|выставк\p{L}*|фестивал\p{L}*)(?!\p{L})/giu;

interface Trigger {
  readonly from: number;
  readonly to: number;
  readonly role: 'signed' | 'other' | 'event';
}

function triggersOf(piece: string): readonly Trigger[] {
  const all = (pattern: RegExp, role: Trigger['role']): Trigger[] =>
    [...piece.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      role,
    }));
  return [...all(SIGNED, 'signed'), ...all(OTHER, 'other'), ...all(EVENT, 'event')].sort(
    (a, b) => a.from - b.from,
  );
}

/** How far a word can govern a date. */
const REACH = 300;
const UNTIL =
  /(?:^|[\s(])(?:до|по|к|не позднее|until|till|by|to|through)\s+(?:конца |начала |середины |the end of )?$/iu;
const SINCE = /(?:^|[\s(,–—-])(?:с|со|начиная с|since|from)\s+$/iu;
const PERIOD =
  /(?:квартал\p{L}*|полугоди\p{L}*|половин\p{L}*|состоянию на|состояни\p{L} на|выгрузка на|рассчитан\p{L}* на|на период|за|сроком на)\s+$/iu;
const PLANNED = /(?:^|[\s(])на\s+$/iu;

/** The clause around a date: cut at commas, semicolons, colons, dashes and at «и» before a verb of another time. */
function clauseAround(
  text: string,
  date: WrittenDate,
  bounds: readonly [number, number],
): readonly [number, number] {
  const before = text.slice(bounds[0], date.from);
  const cut = Math.max(
    ...[',', ';', ':', '–', '—', '(', ')', '|', '\t'].map((mark) => before.lastIndexOf(mark)),
  );
  const after = text.slice(date.to, bounds[1]);
  const stop = /[,;:()–—|\t]|\s(?:и|and)\s(?=\p{L}+(?:ет|ют|ен|ено|ены|ён|ён|л|ла|ло|ли|ся)\s)/u.exec(after);
  return [bounds[0] + cut + 1, date.to + (stop ? stop.index : after.length)];
}

const ATTRIBUTE = /(?:^|[\s(])(?:от|of|dated)\s+[«"“]?$/iu;

/** Whether a date is part of a document's name: «от 5 мая», «(1998)», a bare year right after it: «договор 1998 года расторгнут». */
function isAttribute(
  text: string,
  date: WrittenDate,
  [from, documents]: readonly [number, readonly { readonly to: number }[]],
): boolean {
  if (ATTRIBUTE.test(text.slice(Math.max(from, date.from - 8), date.from))) return true;
  const document = documents.findLast((one) => one.to <= date.from);
  if (!document) return false;
  const gap = text.slice(document.to, date.from);
  if (
    date.edtf?.length === 4 &&
    gap.length < 90 &&
    !/[;:–—]|(?:^|\s)(?:в|во|на|за|с|до|к|по|около|in|since)\s+$/iu.test(gap)
  )
    return true;
  return /^[\s,(«»"№–—-]{0,4}$/u.test(gap) && (date.edtf?.length === 4 || gap.includes('('));
}

/**
 * What a date is the date of, from the words that govern it.
 * @param segment the part of the sentence; a document between a verb and the date takes the date from the verb
 */
export function roleOf(
  text: string,
  date: WrittenDate,
  segment: readonly [number, number],
  documents: readonly { readonly from: number; readonly to: number }[],
): DateRole {
  if (date.edtf === null || date.range) return 'other';
  const bounds = [Math.max(segment[0], date.from - REACH), Math.min(segment[1], date.to + REACH)] as const;
  const before = text.slice(bounds[0], date.from);
  if (/(?:dates?|dating)\s+(?:from|back to)\s+$/iu.test(before)) return 'signed';
  if (UNTIL.test(before)) return 'end';
  if (SINCE.test(before)) return 'since';
  if (PERIOD.test(before) || PLANNED.test(before)) return 'other';
  const [from, to] = clauseAround(text, date, bounds);
  const piece = text.slice(from, to);
  const at = date.from - from;
  const triggers = triggersOf(piece).filter(
    (trigger) => !documents.some((one) => one.from - from <= trigger.from && trigger.to <= one.to - from),
  );
  const free = triggers.filter(
    (trigger) =>
      trigger.from >= at || !documents.some((one) => trigger.to <= one.from - from && one.from - from < at),
  );
  const preceding = free.findLast((trigger) => trigger.to <= at && trigger.role !== 'event');
  if (!preceding && isAttribute(text, date, [bounds[0], documents])) return 'near';
  return governedRole(
    free,
    preceding ?? free.find((trigger) => trigger.from >= at && trigger.role !== 'event'),
  );
}

/** The role that the governing word gives; without one, an event nearby takes the date. */
function governedRole(free: readonly Trigger[], governing: Trigger | undefined): DateRole {
  if (governing) return governing.role === 'signed' ? 'signed' : 'other';
  return free.some((trigger) => trigger.role === 'event') ? 'other' : 'near';
}
