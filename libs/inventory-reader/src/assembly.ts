import type { BlockFacts } from './facts.js';
import type { Draft, Found } from './records.js';
import type { Party } from './places.js';
import type { DomesticPair, UnreadReason } from './reading.js';
import type { Scene } from './passage.js';
import type { Span } from './sentences.js';
import type { StatusMark } from './statuses.js';

/** A relation told without a document; it becomes a record when no document of the pair turns up. */
export interface RelationDraft {
  readonly partner: Party;
  readonly domestics: readonly Party[];
  readonly since: Found<string> | null;
  readonly span: Span;
  readonly group: number;
}

/** A status for every record of some partners. */
interface SpreadStatus {
  readonly mark: StatusMark;
  readonly partners: readonly Party[];
  readonly group: number;
}

/** A line that gave nothing. */
interface UnreadLine extends Span {
  readonly reason: UnreadReason;
}

/** All that is gathered while a text is read from top to bottom. */
export interface Assembly {
  readonly text: string;
  readonly drafts: Draft[];
  readonly relations: RelationDraft[];
  readonly spread: SpreadStatus[];
  readonly domestic: (Omit<DomesticPair, 'quote' | 'parties'> & { readonly parties: readonly Party[] })[];
  readonly unread: UnreadLine[];
  scene: Scene;
  /** Statuses of the heading above. */
  headingStatuses: readonly StatusMark[];
  /** Which heading the block before this one was. */
  lastHeading: 'country' | 'russia' | 'home' | 'status' | 'nothing' | null;
  /** Whether lists of several parties stand under one status, or under one country. */
  statusOuter: boolean;
  countryOuter: boolean;
  /** Whether the heading above says that these are Russian partners. */
  atHome: boolean;
  /** The partners whose documents the list below gives. */
  listPartners: readonly Party[];
  /** How deep the line stands that named them. */
  listIndent: number;
  group: number;
}

/** What holds inside one block. */
export interface BlockState {
  readonly block: BlockFacts;
  readonly domestics: readonly Party[];
  /** The parties that the block begins with. */
  readonly head: readonly Party[];
  readonly scene: Scene;
  /** The date that a chronology's line begins with. */
  readonly date: Found<string> | null;
  readonly group: number;
  /** Partners last named: who a document without a partner of its own is with. */
  partners: readonly Party[];
  lastDrafts: readonly Draft[];
  /** Ours and theirs that a sentence of the block named together. */
  pair: { readonly ours: readonly Party[]; readonly foreigns: readonly Party[] } | null;
}

export function emptyAssembly(text: string): Assembly {
  return {
    text,
    drafts: [],
    relations: [],
    spread: [],
    domestic: [],
    unread: [],
    scene: { home: null, country: null },
    headingStatuses: [],
    lastHeading: null,
    statusOuter: false,
    countryOuter: false,
    atHome: false,
    listPartners: [],
    listIndent: Infinity,
    group: 0,
  };
}
