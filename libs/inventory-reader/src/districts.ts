import { adjectiveNominative, looksAdjectival } from './grammar.js';
import { type PartyShape, type ShapeContext, adjacent, masculineOf, municipalShape } from './party-shapes.js';
import { INNER_ADJECTIVE, type TypeWord, executiveBody, typeWord } from './party-words.js';
import { calm, spelled } from './letters.js';
import { type Token, endBefore } from './tokens.js';

const namesDistrict = ({ covered }: ShapeContext, token: Token | undefined): token is Token =>
  token?.capital === true &&
  looksAdjectival(token.lower) &&
  !INNER_ADJECTIVE.test(token.lower) &&
  !covered(token);

/** More districts than this in a row share no noun. */
const MOST_NAMES = 6;

/** «Мамлютским и Жамбылским»: the adjectives that share one noun, and the token after them. */
function adjectiveRun(
  context: ShapeContext,
  at: number,
): { readonly names: readonly Token[]; readonly next: number } {
  const names: Token[] = [];
  let index = at;
  for (
    let token = context.tokens[index];
    names.length < MOST_NAMES && namesDistrict(context, token);
    token = context.tokens[index]
  ) {
    names.push(token);
    const joint = context.tokens[index + 1];
    const joined =
      (joint?.lower === 'и' || joint?.text === ',') && namesDistrict(context, context.tokens[index + 2]);
    index += joined ? 2 : 1;
    if (!joined) break;
  }
  return { names, next: index };
}

function innerRun({ text, tokens }: ShapeContext, at: number): readonly Token[] {
  const inner: Token[] = [];
  for (
    let token = tokens[at];
    token && INNER_ADJECTIVE.test(token.lower);
    token = tokens[at + inner.length]
  ) {
    if (!adjacent(text, tokens[at + inner.length - 1], token)) break;
    inner.push(token);
  }
  return inner;
}

/** The type word that ends an adjectival name; in a heading it may be in capitals. */
function typeAt({ text, tokens }: ShapeContext, at: number): TypeWord | null {
  const word = tokens[at];
  if (!word || word.lower.length < 3 || !adjacent(text, tokens[at - 1], word)) return null;
  if (word.capital && word.text !== word.text.toUpperCase()) return null;
  const type = executiveBody(word.lower) ?? typeWord(word.lower);
  return type?.nominative === '' ? null : type;
}

/** «Глубокский районный исполнительный комитет», «Оршанский райисполком», «Муезерский муниципальный район». */
export function adjectivalAt(context: ShapeContext, at: number): readonly PartyShape[] {
  const { names, next: afterNames } = adjectiveRun(context, at);
  if (names.length === 0) return [];
  const inner = innerRun(context, afterNames);
  const place = afterNames + inner.length;
  const [type, noun] = [typeAt(context, place), context.tokens[place]];
  if (!type || !noun || (names.length > 1 && type.number === 'one')) return [];
  const [suffix, next] = cityTail(context, place + 1);
  const end = context.tokens[next - 1]?.to ?? noun.to;
  return names.map((name, index): PartyShape => {
    const words = [calm(name), ...inner.map((one) => one.text.toLowerCase())];
    const nominatives = words.map((one) => adjectiveNominative(one, type.gender));
    return {
      ...municipalShape,
      from: name.from,
      to: index === names.length - 1 ? end : name.to,
      shape: 'adjectival',
      name: [name],
      whole: [...nominatives, spelled(type.nominative, noun)].join(' ') + suffix,
      case: type.case,
      gender: masculineOf(type.gender),
      next,
    };
  });
}

const isCityWord = (token: Token | undefined): boolean => {
  const type = token ? typeWord(token.lower) : null;
  return type?.nominative === '' && type.case !== 'ins';
};

/** Where a run of capitalised words ends. */
function capitalsEnd({ text, tokens, covered }: ShapeContext, start: number): number {
  let end = start;
  for (let token = tokens[end]; token?.capital === true && !covered(token); token = tokens[end]) {
    if (end > start && !adjacent(text, tokens[end - 1], token)) break;
    end += 1;
  }
  return end;
}

/** «города Минска» after a district: a district of a city keeps the city. */
export function cityTail(context: ShapeContext, at: number): readonly [suffix: string, next: number] {
  const { text, tokens } = context;
  if (!isCityWord(tokens[at]) || !adjacent(text, tokens[at - 1], tokens[at])) return ['', at];
  const start = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const end = capitalsEnd(context, start);
  if (end === start) return ['', at];
  return [text.slice(endBefore(tokens, at), endBefore(tokens, end)).replace(/\s+/gu, ' '), end];
}
