import type { WrittenDate } from './dates.js';
import { type DocumentNoun, documentNoun } from './document-words.js';
import { endsSubject } from './grammar.js';
import { type Token, lowerAt } from './tokens.js';

interface SubjectContext {
  readonly noun: DocumentNoun;
  readonly dates: readonly WrittenDate[];
  readonly text: string;
}

const OPENS = new Set(['о', 'об', 'обо', 'по', 'за']);
const INSIDE_IN = /^(?:област|сфер|рамк|бассейн|интерес|цел|част|отношени)/u;
const TYPE_ONE =
  /^(?:город(?:а|ом|у|е)?|муниципальн(?:ого|ым|ому|ое)|район(?:а|ом)?|округ(?:а|ом)?|администраци[яией]+|поселени[яемю]+|г|гор|мо)$/u;
/** What a name inside a subject is the name of: «в бассейне реки Неман». */
const NAMED_AFTER = /^(?:реки|озера|моря|залива|полуострова|острова|региона|бассейна|имени)$/u;
const QUOTES = new Set(['«', '»', '"', '“', '”', '„']);

/** Where the subject of a document («о дружбе и сотрудничестве», «намерений», «на 2018–2020 годы») ends. */
export function subjectEnd(tokens: readonly Token[], index: number, context: SubjectContext): number {
  const nounToken = tokens[index];
  if (!nounToken) return 0;
  const shouting = nounToken.text === nounToken.text.toUpperCase();
  let end = nounToken.to;
  let opened = false;
  for (let at = index + 1; at < tokens.length;) {
    const quote = quoteAt(tokens, at, opened);
    const step = quote ? 1 : stepOf(tokens, at, { ...context, opened, shouting });
    if (step === 0) break;
    opened ||= !quote;
    at += step;
    if (opened) end = tokens[at - 1]?.to ?? end;
    const years = opened ? yearsEnd(tokens, at, context) : null;
    if (years !== null) return years;
  }
  return end;
}

/** A quotation mark that opens a title before «о» or closes it after its words. */
function quoteAt(tokens: readonly Token[], at: number, opened: boolean): boolean {
  const mark = tokens[at]?.text ?? '';
  if (!QUOTES.has(mark)) return false;
  return opened ? /[»”"]/u.test(mark) : isOpening(tokens[at + 1]);
}

const isOpening = (token: Token | undefined): boolean => token !== undefined && OPENS.has(token.lower);

/** The years of a plan: «на 2018–2020 годы» belongs to its title. */
function yearsEnd(tokens: readonly Token[], at: number, { noun, dates }: SubjectContext): number | null {
  const [preposition, next] = [tokens[at], tokens[at + 1]];
  if (noun.family !== 'plan' || !preposition || !next || !['на', 'до'].includes(preposition.lower))
    return null;
  return dates.find((date) => date.from === next.from)?.to ?? null;
}

interface StepContext extends SubjectContext {
  readonly opened: boolean;
  readonly shouting: boolean;
}

/** How many tokens from here belong to the subject; 0 when it has ended. */
function stepOf(tokens: readonly Token[], at: number, context: StepContext): number {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.text === ',') return Number(context.opened && listGoesOn(tokens, at + 1, context));
  if (token?.kind !== 'word' || token.lower === 'между') return 0;
  if (token.capital && NAMED_AFTER.test(lowerAt(tokens, at - 1))) return 1;
  if (token.capital && !isShouted(token, context)) return 0;
  return context.opened ? inside(tokens, at, context) : Number(opens(token, next, context.noun));
}

/** In a title in capitals a capital says nothing. */
const isShouted = ({ text }: Token, { shouting }: StepContext): boolean =>
  shouting && text === text.toUpperCase();

const GENITIVE_SUBJECT =
  /^(?:городов-побратимов|дружбы|породнени[яе]|побратимств[ао]|сотрудничеств[ао]|партнерств[ао])$/u;

function opens(token: Token, next: Token | undefined, noun: DocumentNoun): boolean {
  if (OPENS.has(token.lower)) return next?.kind === 'word' || next?.text === '«';
  if (token.lower === 'в' || token.lower === 'во') return isInside(next);
  if (GENITIVE_SUBJECT.test(token.lower)) return true;
  const open = noun.family === 'plan' || noun.family === 'protocol';
  return open && !endsSubject(token.lower) && !isPlain(token) && !TYPE_ONE.test(token.lower);
}

/** «в области», «в сфере», «в рамках». */
const isInside = (next: Token | undefined): boolean => next !== undefined && INSIDE_IN.test(next.lower);

const isPlain = (token: Token): boolean =>
  /^(?:с|со|от|на|до|к|у|из|и|был|в|во|№|для|под|при)$/u.test(token.lower);

const isSmallWord = (token: Token | undefined): boolean => token?.kind === 'word' && !token.capital;

function inside(tokens: readonly Token[], at: number, context: StepContext): number {
  const next = tokens[at + 1];
  switch (lowerAt(tokens, at)) {
    case 'в':
    case 'во':
      return Number(isInside(next));
    case 'и':
      return Number(isSubjectWord(next) && next && !isPlain(next) && goesOn(tokens, at + 1, context));
    case 'по':
    case 'о':
    case 'об':
      return Number(isSmallWord(next));
    case 'городов':
      return 1 + namesLength(tokens, at + 1);
    default:
      return goesOnHere(tokens, at, context);
  }
}

const isSubjectWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !documentNoun(token.lower);

function goesOnHere(tokens: readonly Token[], at: number, context: StepContext): number {
  const token = tokens[at];
  return token && !isPlain(token) && goesOn(tokens, at, context) ? 1 : 0;
}

/** Whether a word can stand inside a subject: small, no verb, no party, no other document. */
function goesOn(tokens: readonly Token[], at: number, context: StepContext): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || (token.capital && !context.shouting)) return false;
  if (endsSubject(token.lower) || documentNoun(token.lower)?.noun.family === 'treaty') return false;
  return !(
    TYPE_ONE.test(token.lower) &&
    next !== undefined &&
    (next.capital ||
      next.kind === 'mark' ||
      endsSubject(next.lower) ||
      /^образовани|^район|^округ/u.test(next.lower))
  );
}

/** After a comma a subject goes on only as a list that ends with «и»: «о дружбе, сотрудничестве и помощи». */
function listGoesOn(tokens: readonly Token[], at: number, context: StepContext): boolean {
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const token = tokens[at + ahead];
    if (!token || token.kind !== 'word') return false;
    if (token.lower === 'и') return ahead > 0 && goesOn(tokens, at + ahead + 1, context);
    if (isPlain(token) || !goesOn(tokens, at + ahead, context)) return false;
  }
  return false;
}

/** «городов Смоленск и Хаген»: the names that belong to a title. */
function namesLength(tokens: readonly Token[], at: number): number {
  let length = 0;
  for (let token = tokens[at]; token; token = tokens[at + length]) {
    const joins = token.lower === 'и' && tokens[at + length + 1]?.capital === true;
    if (!token.capital && !joins) break;
    length += 1;
  }
  return length;
}
