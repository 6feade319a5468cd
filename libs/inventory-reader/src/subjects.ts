import type { WrittenDate } from './dates.js';
import { type DocumentNoun, documentNoun } from './document-words.js';
import { endsSubject } from './grammar.js';
import type { Token } from './tokens.js';

interface SubjectContext {
  readonly noun: DocumentNoun;
  readonly dates: readonly WrittenDate[];
  readonly text: string;
}

const OPENS = new Set(['о', 'об', 'обо', 'по', 'за']);
const INSIDE_IN = /^(?:област|сфер|рамк|цел|част|отношени)/u;
const TYPE_ONE =
  /^(?:город(?:а|ом|у|е)?|муниципальн(?:ого|ым|ому|ое)|район(?:а|ом)?|округ(?:а|ом)?|администраци[яией]+|поселени[яемю]+|г|гор|мо)$/u;
const QUOTES = new Set(['«', '»', '"', '“', '”', '„']);

/** Where the subject of a document («о дружбе и сотрудничестве», «намерений», «на 2018–2020 годы») ends. */
export function subjectEnd(tokens: readonly Token[], index: number, context: SubjectContext): number {
  const nounToken = tokens[index];
  if (!nounToken) return 0;
  const shouting = nounToken.text === nounToken.text.toUpperCase();
  let end = nounToken.to;
  let at = index + 1;
  let opened = false;
  for (;;) {
    const token = tokens[at];
    if (!token) break;
    if (QUOTES.has(token.text)) {
      if (opened ? !/[»”"]/u.test(token.text) : !isOpening(tokens[at + 1])) break;
      at += 1;
      if (opened) end = token.to;
      continue;
    }
    const step = stepOf(tokens, at, { ...context, opened, shouting });
    if (step === 0) break;
    opened = true;
    at += step;
    end = tokens[at - 1]?.to ?? end;
    if (end < (yearsEnd(tokens, at, context) ?? 0)) {
      end = yearsEnd(tokens, at, context) ?? end;
      break;
    }
  }
  return end;
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
  if (!token) return 0;
  if (token.text === ',') return context.opened && listGoesOn(tokens, at + 1, context) ? 1 : 0;
  if (token.kind !== 'word' || token.lower === 'между') return 0;
  if (token.capital && !(context.shouting && token.text === token.text.toUpperCase())) return 0;
  if (!context.opened) return opens(token, next, context.noun) ? 1 : 0;
  return inside(tokens, at, context);
}

function opens(token: Token, next: Token | undefined, noun: DocumentNoun): boolean {
  if (OPENS.has(token.lower)) return next?.kind === 'word' || next?.text === '«';
  if (token.lower === 'в' || token.lower === 'во') return next !== undefined && INSIDE_IN.test(next.lower);
  if (
    /^(?:городов-побратимов|дружбы|породнени[яе]|побратимств[ао]|сотрудничеств[ао]|партнерств[ао])$/u.test(
      token.lower,
    )
  )
    return true;
  if (noun.family === 'plan' || noun.family === 'protocol')
    return !endsSubject(token.lower) && !isPlain(token) && !TYPE_ONE.test(token.lower);
  return false;
}

const isPlain = (token: Token): boolean =>
  /^(?:с|со|от|на|до|к|у|из|и|был|в|во|№|для|под|при)$/u.test(token.lower);

function inside(tokens: readonly Token[], at: number, context: StepContext): number {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token) return 0;
  if (token.lower === 'в' || token.lower === 'во') return next && INSIDE_IN.test(next.lower) ? 1 : 0;
  if (token.lower === 'и') return next && next.kind === 'word' && goesOn(tokens, at + 1, context) ? 1 : 0;
  if (token.lower === 'по' || token.lower === 'о' || token.lower === 'об')
    return next && !next.capital && next.kind === 'word' ? 1 : 0;
  if (isPlain(token)) return 0;
  if (token.lower === 'городов' && next?.capital) return 1 + namesLength(tokens, at + 1);
  return goesOn(tokens, at, context) ? 1 : 0;
}

/** Whether a word can stand inside a subject: small, no verb, no party, no other document. */
function goesOn(tokens: readonly Token[], at: number, context: StepContext): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || (token.capital && !context.shouting)) return false;
  if (endsSubject(token.lower) || documentNoun(token.lower)?.noun.family === 'treaty') return false;
  return !(
    TYPE_ONE.test(token.lower) &&
    next !== undefined &&
    (next.capital || next.kind === 'mark' || /^образовани|^район|^округ/u.test(next.lower))
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
