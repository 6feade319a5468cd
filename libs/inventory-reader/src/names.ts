import { matchPlaces } from '@pobratim/place-directory';
import { tokensFor } from './geography.js';
import { looksAdjectival } from './grammar.js';
import { type ShapeContext, adjacent } from './party-shapes.js';
import { typeWord } from './party-words.js';
import { type Token, partsOf } from './tokens.js';

const LONGEST_NAME = 5;
const LEADING =
  /^(?:сан|санта|санкт|сент|сен|лос|лас|нью|порт|эль|ла|ле|бад|нови|новый|новая|новое|новым|новой|нового|стара|старый|старая|верхний|верхняя|нижний|нижняя|нижним|великий|великим|великие|малый|большой|белая|бела|вила|рио|форт|кутна|new|san|santa|saint|st|los|las|port|el|la|le|bad|novi|north|south|east|west|fort|upper|lower)$/u;

/** Words with capitals that are not names of places, however they begin a sentence. */
const NOT_NAMES = new Set(
  (
    'соглашение договор меморандум протокол декларация план дата срок документ документы партнер партнеры партнёр партнёры город города городской городская муниципальный муниципальное район администрация глава мэр ' +
    'стороны сторона отношения связи контакты сотрудничество соглашения договоры подписание подписан подписано подписаны действует действие действуют реализуется не нет без год году также кроме однако ранее ныне ' +
    'сейчас всего перечень справка информация сведения таблица список отчет отчёт приложение примечание раздел часть глава европа азия америка африка океания снг европы азии америки африки юг север восток запад урал сибирь поволжье кавказ ' +
    'день дня дне дни неделя форум фестиваль конгресс проект проекты посол посольство консульство генеральное мид россотрудничество рф россия оон юнеско юг юга работа практика визит делегация российский российская русский ' +
    'в на с со о об из за по до от при для это этот эта эти первый первая первое первым второй вторая третий самый самая сама сам еще ещё год месяц он она они его ее её их был была было были есть обмен обмены письмо письма текст ' +
    'the a an of and or in on with within foreign partner partners city town district agreement treaty memorandum protocol declaration plan draft signed no letter letters date dates since twin sister joint mayor mayors council delegation list status note'
  ).split(' '),
);
/** Words of a state of affairs: a heading «Прекращены» is no town. */
const STATE_WORD =
  /^(?:прекращ|приостан|действу|подписа|заключ|расторг|истек|истёк|реализ|исполня|выполня|соглас|побратим|породн|партн|дружеств|дружеск|зарубежн|иностранн|международн|межмуниц|совместн|состоян)/u;
const PATRONYMIC = /(?:ович|евич|ьич|овн|евн|ичн)(?:|а|у|ем|ом|е|ы|ой)$/u;

/** Whether a capitalised word can begin the name of a place. */
export function canBeName({ text, tokens, covered }: ShapeContext, at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (
    !token?.capital ||
    covered(token) ||
    NOT_NAMES.has(token.lower) ||
    STATE_WORD.test(token.lower) ||
    (/^город/u.test(token.lower) && typeWord(token.lower)) ||
    token.text.length < 2 ||
    /^[IVXLC]+$/u.test(token.text)
  )
    return false;
  if (PATRONYMIC.test(token.lower) || (next && PATRONYMIC.test(next.lower) && next.capital)) return false;
  const initials =
    before?.text === '.' && adjacent(text, before, token) && /^\p{Lu}$/u.test(tokens[at - 2]?.text ?? '');
  return !initials && !isPersonFirstName(tokens, at);
}

const isPersonFirstName = (tokens: readonly Token[], at: number): boolean => {
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  return second?.capital === true && third?.capital === true && PATRONYMIC.test(third.lower);
};

/** The tokens of a place's name: the longest that the directory knows, else a run that looks like one name. */
export function nameAt(
  context: ShapeContext,
  at: number,
): { readonly tokens: readonly Token[]; readonly known: boolean } | null {
  if (!canBeName(context, at)) return null;
  const run: Token[] = [];
  for (let index = at; index < at + LONGEST_NAME; index += 1) {
    const token = context.tokens[index];
    if (token?.kind !== 'word' || context.covered(token)) break;
    if (run.length > 0 && !adjacent(context.text, context.tokens[index - 1], token)) break;
    run.push(token);
  }
  const known = longestKnown(run);
  if (known > 0) return { tokens: run.slice(0, known), known: true };
  const [first] = run;
  if (!first || isAcronym(first.text)) return null;
  let length = 1;
  while (
    length < 3 &&
    run[length]?.capital === true &&
    (LEADING.test(run[length - 1]?.lower ?? '') || agrees(run[length - 1], run[length]))
  )
    length += 1;
  return { tokens: run.slice(0, length), known: false };
}

const isAcronym = (word: string): boolean =>
  word.length < 6 && word === word.toUpperCase() && /[^аеиоуыэюяaeiouy]{3}/iu.test(word);

/** Two capitals that are one name: an adjective and its noun («Красная Поляна»), or two Latin words. */
function agrees(left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right) return false;
  return /^[a-z]/u.test(left.lower) || (looksAdjectival(left.lower) && !looksAdjectival(right.lower));
}

function longestKnown(run: readonly Token[]): number {
  let best = 0;
  for (const match of matchPlaces(partsOf(run))) {
    const length = tokensFor(run, 0, match.length) ?? 0;
    if (length > best && run[length - 1]?.capital === true) best = length;
  }
  return best;
}
