import type { Case } from '@pobratim/place-directory';
import type { Gender } from './grammar.js';
import type { Token } from './tokens.js';

/** Where a party stands in its sentence. */
export type Slot = 'with' | 'between' | 'genitive' | 'plain';

/** The words of a party before it is known which place they mean. */
export interface PartyShape {
  readonly from: number;
  readonly to: number;
  /** `name`: a bare name; `typed`: with a type word; `adjectival`: «Муезерский район»; `body`: a union, an agency. */
  readonly shape: 'name' | 'typed' | 'adjectival' | 'body';
  readonly level: 'municipal' | 'body' | 'region' | 'state';
  /** The tokens of the name proper. */
  readonly name: readonly Token[];
  /** Finished name where the shape gives it whole (adjectival names and bodies). */
  readonly whole: string | null;
  /** What goes before the name («община») and after it («города Варшавы»). */
  readonly prefix: string;
  readonly suffix: string;
  readonly case: Case | null;
  readonly gender: 'masculine' | 'feminine' | null;
  /** Number of the type word, where there is one. */
  readonly number: 'one' | 'many' | null;
  /** Whether the words say that it is a Russian municipality («муниципальное образование», «городской округ»). */
  readonly formation?: boolean;
  /** First token after the shape. */
  readonly next: number;
}

/** What shapes are read from. */
export interface ShapeContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether a token belongs to a document, a date or a country. */
  readonly covered: (token: Token) => boolean;
}

export const masculineOf = (gender: Gender): 'masculine' | 'feminine' | null =>
  gender === 'm' ? 'masculine' : gender === 'f' ? 'feminine' : null;

/** Whether only spaces lie between two tokens. */
export function adjacent(text: string, left: Token | undefined, right: Token | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    /^[ \u00a0]*\n?[ \u00a0]*$/u.test(text.slice(left.to, right.from))
  );
}

/** What most shapes share. */
export const municipalShape = {
  shape: 'typed',
  level: 'municipal',
  name: [],
  whole: null,
  prefix: '',
  suffix: '',
  case: null,
  gender: null,
  number: null,
} as const;
