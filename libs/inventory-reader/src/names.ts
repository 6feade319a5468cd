import { placeNameLengths } from '@pobratim/place-directory';
import { tokensFor } from './geography.js';
import { looksAdjectival } from './grammar.js';
import { type ShapeContext, adjacent } from './party-shapes.js';
import { typeWord } from './party-words.js';
import { type Token, lowerAt, partsOf } from './tokens.js';

const LONGEST_NAME = 5;
const LEADING =
  /^(?:сан|санта|санкт|сент|сен|лос|лас|нью|порт|эль|ла|ле|бад|нови|новый|новая|новое|новым|новой|нового|стара|старый|старая|верхний|верхняя|нижний|нижняя|нижним|великий|великим|великие|малый|большой|белая|бела|вила|рио|форт|кутна|new|san|santa|saint|st|los|las|port|el|la|le|bad|novi|north|south|east|west|fort|upper|lower)$/u;

/** Words with capitals that are not names of places, however they begin a sentence. */
const NOT_NAMES = new Set(
  (
    'соглашение договор меморандум протокол декларация план дата срок документ документы партнер партнеры партнёр партнёры город города городской городская муниципальный муниципальное район администрация глава мэр ' +
    'стороны сторона отношения связи контакты сотрудничество соглашения договоры подписание подписан подписано подписаны действует действие действуют реализуется не нет без год году также кроме однако ранее ныне позднее позже затем потом тогда сначала впервые недавно вскоре раньше дополнительно отдельно далее наконец зимой весной летом осенью ' +
    'сейчас всего перечень справка информация сведения таблица список отчет отчёт приложение примечание раздел часть глава европа азия америка африка океания снг европы азии америки африки юг север восток запад урал сибирь поволжье кавказ ' +
    'во ко из-за под над без про через перед между вместо дружба победа заря мир октябрь родина искра труд прогресс свобода надежда восход союз связь день дня дне дни неделя форум фестиваль конгресс проект проекты посол посольство консульство генеральное мид россотрудничество рф россия оон юнеско юг юга работа практика визит делегация российский российская русский ' +
    'в на с со о об из за по до от при для это этот эта эти первый первая первое первым второй вторая третий самый самая сама сам еще ещё год месяц он она оно мы вы они там здесь тут все всё его ее её их был была было были есть обмен обмены письмо письма текст ' +
    'the a an of and or in on with within foreign partner partners city town district agreement treaty memorandum protocol declaration plan draft signed no letter letters date dates since twin sister joint mayor mayors council delegation list status note'
  ).split(' '),
);
/** Words of a state of affairs: a heading «Прекращены» is no town. */
const STATE_WORD =
  /^(?:прекращ|приостан|действу|подписа|заключ|расторг|истек|истёк|реализ|исполня|выполня|соглас|побратим|породн|партн|дружеств|дружеск|зарубежн|иностранн|международн|межмуниц|совместн|состоян)/u;
/** Parts of the world and of the country, seas and rivers that give lands their names. */
const MACRO_REGION =
  /^(?:поволж|урал(?!ьск)|зауралье|сибир|приамур|черноземь|заполярь|подмосков|кавказ|арктик|кубан|заба[йи]каль|прибалтик|балкан|евраз|европ|азии?$|африк|америк|дальн(?:ий|его|ему|им|ем)$|дон(?:а|у|ом)?$|волг(?:а|и|е|у|ой)$|прикам|(?:восток|север|юг|запад)(?:а|у|ом|е)?$)/u;
/** What makes the name after it a river, a street or a namesake. */
const NAMED_AFTER =
  /^(?:рек[аиеу]|рекой|озер[аоу]|мор[яею]|залив[ау]?|пролив[ау]?|бухт[аы]|остров[ау]?|полуостров[ау]?|улиц[аыеу]|площад[ьи]|проспект[ау]?|имени|завод[ау]?|порт[ау]?|университет[ау]?|парк[ау]?|фестивал[ьяе]|гостиниц[аы]|сквер[ау]?|свят(?:ой|ого|ому|ым|ых|ыми|ая|ую))$/u;
const PATRONYMIC = /(?:ович|евич|ьич|овн|евн|ичн)(?:|а|у|ем|ом|е|ы|ой)$/u;

/** Whether a word is known not to name a place: an ordinary word, a state of affairs, a Roman number. */
function isOrdinary({ text, lower }: Token): boolean {
  if (NOT_NAMES.has(lower) || STATE_WORD.test(lower) || MACRO_REGION.test(lower) || text.length < 2)
    return true;
  return /^[IVXLC]+$/u.test(text) || (lower.startsWith('город') && typeWord(lower) !== null);
}

/** Whether a word is part of a person's name: a patronymic, a name before one, a surname after initials. */
function isPersonal(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || PATRONYMIC.test(token.lower)) return true;
  if (next?.capital === true && PATRONYMIC.test(next.lower)) return true;
  return followsInitial(text, tokens, at) || isPersonFirstName(tokens, at);
}

/** «В. Сидоренко», but not «Г. УЛЬЯНОВСК». */
function followsInitial(text: string, tokens: readonly Token[], at: number): boolean {
  const [letter, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!token || !letter || before?.text !== '.' || !/^\p{Lu}$/u.test(letter.text)) return false;
  const town = letter.text === 'Г' && token.text === token.text.toUpperCase();
  return !town && adjacent(text, before, token);
}

/** «Северный Кавказ»: a side of the world before a part of the country. */
const isSideOfWorld = (tokens: readonly Token[], at: number): boolean =>
  /^(?:северн|южн|западн|восточн|центральн)/u.test(lowerAt(tokens, at)) &&
  MACRO_REGION.test(lowerAt(tokens, at + 1));

/** Whether a capitalised word can begin the name of a place. */
function canBeName({ text, tokens, covered }: ShapeContext, at: number): boolean {
  const token = tokens[at];
  if (isSideOfWorld(tokens, at)) return false;
  if (NAMED_AFTER.test(lowerAt(tokens, at - 1)) || isDescription(text, tokens, at)) return false;
  return token?.capital === true && !covered(token) && !isOrdinary(token) && !isPersonal(text, tokens, at);
}

/** «на Байкальском форуме», «Новые документы»: an adjective before its small noun is no town. */
const isDescription = (text: string, tokens: readonly Token[], at: number): boolean =>
  (lowerAt(tokens, at - 1) === 'на' ? looksAdjectival : isManyfold)(lowerAt(tokens, at)) &&
  tokens[at + 1]?.kind === 'word' &&
  tokens[at + 1]?.capital === false &&
  adjacent(text, tokens[at], tokens[at + 1]);

const isManyfold = (lower: string): boolean => /[ыи]е$/u.test(lower);

const isPersonFirstName = (tokens: readonly Token[], at: number): boolean => {
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  return second?.capital === true && third?.capital === true && PATRONYMIC.test(third.lower);
};

/** The words from a token on that can be one name. */
function runAt({ text, tokens, covered }: ShapeContext, at: number): readonly Token[] {
  const run: Token[] = [];
  for (let index = at; index < at + LONGEST_NAME; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || covered(token)) break;
    if (run.length > 0 && !adjacent(text, tokens[index - 1], token)) break;
    run.push(token);
  }
  return run;
}

/** The tokens of a place's name: the longest that the directory knows, else a run that looks like one name. */
export function nameAt(
  context: ShapeContext,
  at: number,
): { readonly tokens: readonly Token[]; readonly known: boolean } | null {
  if (!canBeName(context, at)) return null;
  const run = runAt(context, at);
  const known = longestKnown(run);
  if (known > 0) return { tokens: run.slice(0, known + bracketedTail(context, at, run, known)), known: true };
  const first = run[0]?.text ?? '';
  if (isAcronym(first) || VERB.test(first.toLowerCase())) return null;
  return { tokens: run.slice(0, unknownLength(run)), known: false };
}

/** «Долина Роз (Болгария)»: capitals between a known name and a bracket belong to the name. */
function bracketedTail({ tokens }: ShapeContext, at: number, run: readonly Token[], known: number): number {
  let length = 0;
  while (length < 2 && run[known + length]?.capital === true) length += 1;
  const bracketed = tokens[at + known + length]?.text === '(';
  return bracketed && !run.slice(known, known + length).some(isOrdinary) ? length : 0;
}

/** How many words of a run look like one name that no directory has. */
function unknownLength(run: readonly Token[]): number {
  let length = 1;
  while (length < 3 && run[length]?.capital === true) {
    const [left, right] = [run[length - 1], run[length]];
    if (!LEADING.test(left?.lower ?? '') && !agrees(left, right)) break;
    length += 1;
  }
  return length;
}

/** «СЛУШАЛИ», «РЕШИЛИ»: what a protocol begins its points with. */
const VERB = /(?:али|или|ели|яли|ули|лись|лось|ются|ется)$/u;

const isAcronym = (word: string): boolean =>
  word.length < 6 && word === word.toUpperCase() && /[^аеиоуыэюяaeiouy]{3}/iu.test(word);

/** Endings of adjectives that a noun or an adverb does not share. */
const AGREEING = /.{3}(?:ий|ый|ой|ая|яя|ое|ые|ие|ого|его|ому|ему|ым|им|ою|ую|юю|ых|их|ыми|ими)$/u;

/** Two capitals that are one name: an adjective and its noun («Красная Поляна»), or two Latin words. */
function agrees(left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right) return false;
  return /^[a-z]/u.test(left.lower) || (AGREEING.test(left.lower) && !looksAdjectival(right.lower));
}

function longestKnown(run: readonly Token[]): number {
  let best = 0;
  for (const parts of placeNameLengths(partsOf(run))) {
    const length = tokensFor(run, 0, parts) ?? 0;
    if (length > best && run[length - 1]?.capital === true) best = length;
  }
  return best;
}
