import type { Case } from '@pobratim/place-directory';

/** Grammatical gender of a noun. */
export type Gender = 'm' | 'f' | 'n';

const OBLIQUE = /(?:ий|ый|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ою|ею|ую|юю|ых|их|ыми|ими|ей)$/u;
const STRESSED = new Set([
  'заводск',
  'городск',
  'донск',
  'морск',
  'тверск',
  'полевск',
  'лугов',
  'берегов',
  'степн',
  'краев',
  'областн',
  'людск',
  'крут',
]);

/** Whether a word has the ending of an adjective. */
export function looksAdjectival(lower: string): boolean {
  return lower.length > 4 && OBLIQUE.test(lower);
}

const SOFT = /(?:нижн|верхн|средн|ближн|дальн|крайн|сторонн|соседн|древн|внутренн|^син)$/u;

/** An adjective in any case in the nominative of a gender, in the letters of the text. */
export function adjectiveNominative(word: string, gender: Gender): string {
  const ending = OBLIQUE.exec(word.toLowerCase());
  if (!ending || word.length - ending[0].length < 2) return word;
  const stem = word.slice(0, ending.index);
  const lower = stem.toLowerCase();
  const soft = SOFT.test(lower);
  const upper = word === word.toUpperCase();
  const tail = endingFor(lower, gender, soft);
  return stem + (upper ? tail.toUpperCase() : tail);
}

function endingFor(stem: string, gender: Gender, soft: boolean): string {
  if (gender === 'f') return soft ? 'яя' : 'ая';
  if (gender === 'n') return soft || /[жшчщ]$/u.test(stem) ? 'ее' : 'ое';
  if (STRESSED.has(stem)) return 'ой';
  return soft || /[гкхжшчщ]$/u.test(stem) ? 'ий' : 'ый';
}

/** The gender and the case that an adjective before a name asks of it («с финской …», «английский …»). */
export function agreementOf(
  lower: string,
  preposition: string | null,
): { readonly case: Case | null; readonly gender: 'masculine' | 'feminine' | null } {
  if (/(?:ий|ый)$/u.test(lower)) return { case: 'nom', gender: 'masculine' };
  if (/(?:ого|его)$/u.test(lower)) return { case: 'gen', gender: 'masculine' };
  if (/(?:ому|ему)$/u.test(lower)) return { case: 'dat', gender: 'masculine' };
  if (/(?:ым|им)$/u.test(lower)) return { case: 'ins', gender: 'masculine' };
  if (/(?:ом|ем)$/u.test(lower)) return { case: 'loc', gender: 'masculine' };
  if (/(?:ая|яя)$/u.test(lower)) return { case: 'nom', gender: 'feminine' };
  if (/(?:ую|юю)$/u.test(lower)) return { case: 'acc', gender: 'feminine' };
  if (/(?:ой|ей|ою)$/u.test(lower)) return { case: caseAfter(preposition) ?? 'gen', gender: 'feminine' };
  if (/(?:ыми|ими)$/u.test(lower)) return { case: 'ins', gender: null };
  return { case: caseAfter(preposition), gender: null };
}

const PREPOSITIONS: Readonly<Record<string, Case>> = {
  с: 'ins',
  со: 'ins',
  между: 'ins',
  к: 'dat',
  ко: 'dat',
  из: 'gen',
  от: 'gen',
  у: 'gen',
  для: 'gen',
  до: 'gen',
  без: 'gen',
  благодаря: 'dat',
  о: 'loc',
  об: 'loc',
  в: 'loc',
  во: 'loc',
  при: 'loc',
};

/** The case a preposition most often governs before a name of a place. */
export function caseAfter(preposition: string | null): Case | null {
  return preposition === null ? null : (PREPOSITIONS[preposition] ?? null);
}

const VERB =
  /(?:ется|ются|ится|атся|ятся|ться|лся|лась|лось|лись|[^а]ят|ает|яет|ует|ают|яют|уют|еют|ёны|ены|ано|ены|аны|ено|ёно|ело|или|али|ули|ели|яли|ила|ала|ило|ало|ился|ит|дут|дёт|дет|шёл|шел|шла|шли|ил|ал|сто)$/u;
const SHORT_PARTICIPLE =
  /(?:подписан|заключ[её]н|оформлен|скрепл[её]н|датирован|приня[тл]|утвержд[её]н|продл[её]н|приостановлен|прекращ[её]н|расторгнут|одобрен|согласован|зарегистрирован|составлен|подготовлен|подтвержд[её]н|обновл[её]н|установлен|направлен|пролонгирован|исполнен|выполнен|достигнут|возобновл[её]н|дополнен|связан)(?:а|о|ы)?$/u;
const PARTICIPLE =
  /(?:ш|щ|нн|енн|ённ|т)(?:ий|ая|ее|ие|его|ей|ему|им|ими|их|ую|ый|ое|ые|ого|ой|ому|ым|ыми|ых|ое)(?:ся)?$/u;
const PARTICIPLE_STEM =
  /^(?:подписа|заключ|действующ|оформл|скрепл|датирова|принят|утвержд|продл|приостановл|прекращ|расторгн|одобр|составл|подготовл|достигн|подтвержд|обновл|пролонгир|зарегистрир|имеющ|предусматр|установленн(?:ое|ые|ый|ого|ых|ым))/u;
const FUNCTION_WORDS = new Set(
  'который которая которое которые которого которой которых которым которому котором которое что где когда если но а или либо не ни также тоже ещё еще уже пока находится был была было были есть нет имеется имеются это этот оно он они его ее её их к ко до от из у при под над без через после перед сроком согласно здесь там тогда затем потом позже стороны сторон сторонами мэры главы оба обе город город-побратим города-побратимы'.split(
    ' ',
  ),
);

/** Whether a lower-case word ends the subject of a document: a verb, a participle of signing, a particle. */
export function endsSubject(lower: string): boolean {
  if (
    FUNCTION_WORDS.has(lower) ||
    /^(?:ист[её]к|утрачен|датир|передан|отправлен|вручен)|ирован[аоы]?$/u.test(lower)
  )
    return true;
  if (PARTICIPLE_STEM.test(lower) && (PARTICIPLE.test(lower) || SHORT_PARTICIPLE.test(lower))) return true;
  return lower.length > 3 && (SHORT_PARTICIPLE.test(lower) || VERB.test(lower));
}
