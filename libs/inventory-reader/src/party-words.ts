import type { Case } from '@pobratim/place-directory';
import type { Gender } from './grammar.js';

/** A noun that says what sort of party a name is. */
export interface TypeWord {
  /** What stands in the name of the party; empty where the word is dropped («город»). */
  readonly nominative: string;
  readonly gender: Gender;
  readonly number: 'one' | 'many';
  readonly case: Case | null;
}

type Declined = readonly [nominative: string, gender: Gender, stem: string, one: string, many: string];

const MASCULINE = ',а,у,,ом,е';
const MASCULINE_MANY = 'ы,ов,ам,ы,ами,ах';
const FEMININE = 'а,ы,е,у,ой,е';
const NEUTER_IE = 'е,я,ю,е,ем,и';
const NEUTER_IE_MANY = 'я,й,ям,я,ями,ях';
const NEUTER_O = 'о,а,у,о,ом,е';

const KEPT: readonly Declined[] = [
  ['район', 'm', 'район', MASCULINE, MASCULINE_MANY],
  ['округ', 'm', 'округ', MASCULINE, 'а,ов,ам,а,ами,ах'],
  ['уезд', 'm', 'уезд', MASCULINE, MASCULINE_MANY],
  ['сомон', 'm', 'сомон', MASCULINE, MASCULINE_MANY],
  ['кожуун', 'm', 'кожуун', MASCULINE, MASCULINE_MANY],
  ['улус', 'm', 'улус', MASCULINE, MASCULINE_MANY],
  ['наслег', 'm', 'наслег', MASCULINE, 'и,ов,ам,и,ами,ах'],
  ['сум', 'm', 'сум', MASCULINE, MASCULINE_MANY],
  ['аймак', 'm', 'аймак', MASCULINE, 'и,ов,ам,и,ами,ах'],
  ['повят', 'm', 'повят', MASCULINE, MASCULINE_MANY],
  ['повет', 'm', 'повет', MASCULINE, MASCULINE_MANY],
  ['этрап', 'm', 'этрап', MASCULINE, MASCULINE_MANY],
  ['муниципалитет', 'm', 'муниципалитет', MASCULINE, MASCULINE_MANY],
  ['сельсовет', 'm', 'сельсовет', MASCULINE, MASCULINE_MANY],
  ['поселок', 'm', 'посел', 'ок,ка,ку,ок,ком,ке', 'ки,ков,кам,ки,ками,ках'],
  ['городок', 'm', 'город', 'ок,ка,ку,ок,ком,ке', 'ки,ков,кам,ки,ками,ках'],
  ['джамоат', 'm', 'джамоат', MASCULINE, MASCULINE_MANY],
  ['кантон', 'm', 'кантон', MASCULINE, MASCULINE_MANY],
  ['край', 'm', 'кра', 'й,я,ю,й,ем,е', 'я,ев,ям,я,ями,ях'],
  ['жудец', 'm', 'жуд', 'ец,еца,ецу,ец,ецом,еце', 'ецы,ецов,ецам,ецы,ецами,ецах'],
  ['департамент', 'm', 'департамент', MASCULINE, MASCULINE_MANY],
  ['айыл', 'm', 'айыл', MASCULINE, MASCULINE_MANY],
  ['ильче', 'm', 'ильче', ',,,,,', ',,,,,'],
  ['хошун', 'm', 'хошун', MASCULINE, MASCULINE_MANY],
  ['община', 'f', 'общин', FEMININE, 'ы,,ам,ы,ами,ах'],
  ['коммуна', 'f', 'коммун', FEMININE, 'ы,,ам,ы,ами,ах'],
  ['гмина', 'f', 'гмин', FEMININE, 'ы,,ам,ы,ами,ах'],
  ['станица', 'f', 'станиц', 'а,ы,е,у,ей,е', 'ы,,ам,ы,ами,ах'],
  ['громада', 'f', 'громад', FEMININE, 'ы,,ам,ы,ами,ах'],
  ['провинция', 'f', 'провинци', 'я,и,и,ю,ей,и', 'и,й,ям,и,ями,ях'],
  ['префектура', 'f', 'префектур', FEMININE, 'ы,,ам,ы,ами,ах'],
  ['деревня', 'f', 'деревн', 'я,и,е,ю,ей,е', 'и,ь,ям,и,ями,ях'],
  ['волость', 'f', 'волост', 'ь,и,и,ь,ью,и', 'и,ей,ям,и,ями,ях'],
  ['околия', 'f', 'околи', 'я,и,и,ю,ей,и', 'и,й,ям,и,ями,ях'],
  ['поселение', 'n', 'поселени', NEUTER_IE, NEUTER_IE_MANY],
  ['самоуправление', 'n', 'самоуправлени', NEUTER_IE, NEUTER_IE_MANY],
  ['дистрикт', 'm', 'дистрикт', MASCULINE, MASCULINE_MANY],
  ['аул', 'm', 'аул', MASCULINE, MASCULINE_MANY],
  ['село', 'n', 'сел', NEUTER_O, 'а,,ам,а,ами,ах'],
  ['местечко', 'n', 'местечк', NEUTER_O, 'и,,ам,и,ами,ах'],
  ['город', 'm', 'город', MASCULINE, 'а,ов,ам,а,ами,ах'],
];

const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];

function expand(): Map<string, TypeWord> {
  const forms = new Map<string, TypeWord>();
  const put = (form: string, word: TypeWord): void => {
    const known = forms.get(form);
    if (!known) forms.set(form, word);
    else if (known.case !== word.case && known.number === word.number)
      forms.set(form, { ...known, case: known.case === 'nom' ? 'nom' : known.case });
  };
  for (const [nominative, gender, stem, one, many] of KEPT)
    for (const [number, table] of [
      ['one', one],
      ['many', many],
    ] as const)
      for (const [index, ending] of table.split(',').entries())
        put(stem + ending, {
          nominative: nominative === 'город' ? '' : nominative,
          gender,
          number,
          case: CASES[index] ?? null,
        });
  const short = (form: string, nominative: string, gender: Gender): void => {
    forms.set(form, { nominative, gender, number: 'one', case: null });
  };
  for (const city of ['г', 'гор']) short(city, '', 'm');
  short('г.г', '', 'm');
  short('гг', '', 'm');
  short('р-н', 'район', 'm');
  short('пос', 'поселок', 'm');
  short('пгт', 'пгт', 'm');
  short('с', 'село', 'n');
  short('д', 'деревня', 'f');
  return forms;
}

const FORMS = expand();
/** Abbreviations that are type words only with a full stop and a capital after them. */
export const DOTTED = new Set(['г', 'гор', 'пос', 'пгт', 'с', 'д', 'гг']);

/** The type word of a lower-case form («районами», «г»), `null` for any other word. */
export function typeWord(lower: string): TypeWord | null {
  return FORMS.get(lower.replace(/-(?:побратим|партн[её]р|спутник)\p{L}*$/u, '')) ?? null;
}

/** Words between an adjectival name and its type: «Муезерский муниципальный район», «Глубокский районный исполнительный комитет». */
export const INNER_ADJECTIVE =
  /^(?:муниципальн|сельск|городск|районн|исполнительн|национальн|автономн|административн|территориальн|земельн|уездн|местн|промышленн|рабоч|дачн|курортн|поселков|внутригородск)\p{L}{1,4}$/u;

/** A type of executive body that ends an adjectival name. */
export function executiveBody(lower: string): TypeWord | null {
  const match =
    /^(комитет|райисполком|горисполком|облисполком|исполком|хокимият|акимат|совет)(?:|а|у|ом|е)$/u.exec(
      lower,
    );
  return match ? { nominative: match[1] ?? '', gender: 'm', number: 'one', case: null } : null;
}

/** A noun that names a body. */
export interface BodyNoun {
  readonly nominative: string;
  readonly gender: Gender;
  readonly level: 'body' | 'state';
  readonly forms: RegExp;
}

const body = (nominative: string, gender: Gender, level: 'body' | 'state', forms: string): BodyNoun => ({
  nominative,
  gender,
  level,
  forms: new RegExp(`^(?:${forms})$`, 'u'),
});

const BODIES: readonly BodyNoun[] = [
  body('союз', 'm', 'body', 'союз(?:|а|у|ом|е)'),
  body('ассоциация', 'f', 'body', 'ассоциаци(?:я|и|ю|ей)'),
  body('объединение', 'n', 'body', 'объединени(?:е|я|ю|ем|и)'),
  body('агентство', 'n', 'body', 'агентств(?:о|а|у|ом|е)'),
  body('конгресс', 'm', 'body', 'конгресс(?:|а|у|ом|е)'),
  body('федерация', 'f', 'body', 'федераци(?:я|и|ю|ей)'),
  body('лига', 'f', 'body', 'лиг(?:а|и|е|у|ой)'),
  body('конфедерация', 'f', 'body', 'конфедераци(?:я|и|ю|ей)'),
  body('совет', 'm', 'body', 'совет(?:|а|у|ом|е)'),
  body('палата', 'f', 'body', 'палат(?:а|ы|е|у|ой)'),
  body('администрация', 'f', 'body', 'администраци(?:я|и|ю|ей)'),
  body('правительство', 'n', 'state', 'правительств(?:о|а|у|ом|е)'),
  body('министерство', 'n', 'state', 'министерств(?:о|а|у|ом|е)'),
];

/** The noun of a union, an agency or a body of state power in any case. */
export function bodyNoun(lower: string): BodyNoun | null {
  return BODIES.find(({ forms }) => forms.test(lower)) ?? null;
}

/** People and bodies that act for a region or a state, not for a municipality. */
export const REGIONAL_ACTOR =
  /(?<!\p{L})(?:губернатор\p{L}{0,3}|правительств\p{L}{1,2}|министерств\p{L}{1,2}|министр\p{L}{0,3}|Government of|Governor|Ministry|аким\p{L}{0,2} \p{Lu}\p{L}+ обл|президент\p{L}{0,2}(?! (?:союз|ассоц)))(?!\p{L})/u;

/** Divisions above municipalities; beside a name they qualify it, alone they are another level. */
export const REGION_TYPE =
  /^(?:област(?:ь|и|ью)|обл|кра(?:й|я|ю|ем|е)|велаят(?:|а|у|ом|е)|вилоят(?:|а|у|ом|е)|губерни(?:я|и|ю|ей)|воеводств(?:о|а|у|ом|е)|штат(?:|а|у|ом|е)|земл(?:я|и|ю|ей|е)|провинци(?:я|и|ю|ей)|префектур(?:а|ы|у|ой|е)|регион(?:|а|у|ом|е)|графств(?:о|а|у|ом|е)|жупани(?:я|и|ю|ей)|медье|республик(?:а|и|у|ой|е)|пров|шт|state|province|region|oblast|prefecture|voivodeship|territory)$/u;
