import type { WrittenDate } from './dates.js';
import type { DocumentKind } from './kinds.js';
import type { LateSubject } from './late-subjects.js';
import type { Token } from './tokens.js';

/** A document that a sentence names. */
export interface DocumentMention {
  readonly from: number;
  /** End of the title without «между …». */
  readonly to: number;
  readonly kind: DocumentKind;
  readonly title: string;
  /** The noun in the nominative, to know it again («Договор действует»). */
  readonly noun: string;
  /** `either` where the form alone does not tell one from several. */
  readonly number: 'one' | 'many' | 'either';
  /** Whether the noun has neither subject nor adjective. */
  readonly bare: boolean;
  readonly draft: boolean;
  /** The subject where it stands after the parties. */
  readonly late: LateSubject | null;
  /** Whether «между …» follows at once. */
  readonly between: boolean;
}

/** What documents are read from: a sentence cut into tokens, with the dates of its block. */
export interface DocumentContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dates: readonly WrittenDate[];
}
