import type { DocumentMention } from './document-mention.js';
import { type Party, dedupe } from './places.js';
import type { Span } from './sentences.js';

/** The parties of one document of a segment. */
export interface Picked {
  readonly domestics: readonly Party[];
  readonly foreigns: readonly Party[];
  /** Russian parties named as the other side («соглашение с Тамбовом»). */
  readonly partnersAtHome: readonly Party[];
  readonly explicit: boolean;
}

const foreign = (parties: readonly Party[]): readonly Party[] =>
  parties.filter((party) => party.domestic === false);
const ours = (parties: readonly Party[]): readonly Party[] =>
  parties.filter((party) => party.domestic === true);
const isLinked = (party: Party): boolean => party.mention.slot !== 'plain';
const isPlainParty = (party: Party): boolean =>
  !isLinked(party) && !/^(?:в|во|на|из|при|под|у)$/u.test(party.mention.preposition ?? '');
const between = (parties: readonly Party[], from: number, to: number): readonly Party[] =>
  parties.filter((party) => party.from >= from && party.from < to);

/** Whether partners stand before their documents: «с финской Хювинкяя – договором (1985), с французским Долем – протоколом». */
function partnersFirst(
  documents: readonly DocumentMention[],
  parties: readonly Party[],
  segment: Span,
): boolean {
  const [first, last] = [documents[0], documents.at(-1)];
  if (!first || !last) return false;
  const before = foreign(between(parties, segment.from, first.from));
  const after = foreign(between(parties, last.to, segment.to)).filter(isLinked);
  return before.length > 0 && after.length === 0;
}

/** «…, а с китайским Линьцаном город связывает меморандум»: the turn to the partner of the next document. */
const TURN = /,\s+(?:а|но)\s+(?=(?:с|со|между)\s)/u;

/** Where the words end that can be a document's, when another follows. */
function borderAfter(text: string, document: DocumentMention, next: DocumentMention): number | null {
  const turn = TURN.exec(text.slice(document.to, Math.min(next.from, document.to + REACH)));
  return turn ? document.to + turn.index + turn[0].length : null;
}

const REACH = 300;

function windowOf(
  { documents, text }: Texted,
  index: number,
  segment: Span,
): readonly [before: number, after: number] {
  const [before, document, next] = [documents[index - 1], documents[index], documents[index + 1]];
  const turn = document && next ? borderAfter(text, document, next) : null;
  const turned = document && before ? borderAfter(text, before, document) : null;
  return [turned ?? before?.to ?? segment.from, turn ?? next?.from ?? segment.to];
}

/** The documents of a segment with the text they stand in. */
interface Texted {
  readonly documents: readonly DocumentMention[];
  readonly text: string;
}

/** The parties that the words around a document give it; empty lists where they give none. */
export function pickParties(
  { documents, text }: Texted,
  index: number,
  all: readonly Party[],
  segment: Span,
): Picked {
  const document = documents[index];
  if (!document) return { domestics: [], foreigns: [], partnersAtHome: [], explicit: false };
  const parties = all.filter((party) => party.mention.level !== 'state');
  const [start, end] = windowOf({ documents, text }, index, segment);
  const first = documents.length > 1 && partnersFirst(documents, parties, segment);
  const within = between(parties, document.from, document.to);
  const taken = first
    ? []
    : foreign(between(parties, start, document.from)).length > 0 && index > 0
      ? linkedAfter(
          documents[index - 1],
          parties,
          start > (documents[index - 1]?.to ?? 0) ? start : document.from,
        )
      : [];
  const before = between(parties, start, document.from).filter((party) => !taken.includes(party));
  const after = first ? [] : between(parties, document.to, end);
  const linked = [...within, ...after.filter(isLinked)];
  const chosen =
    foreign(linked).length > 0
      ? [...ours(before), ...ours(after).filter(isPlainParty), ...linked]
      : foreign(before).length > 0
        ? [...before, ...ours(linked)]
        : [...before, ...within, ...after.filter((party) => isLinked(party) || isPlainParty(party))];
  return shape(withoutScenes(chosen));
}

/** «в Ташкенте главой Чебоксар и хокимом Ургенча подписано»: where it was signed is no party beside one. */
function withoutScenes(chosen: readonly Party[]): readonly Party[] {
  const isScene = (party: Party): boolean =>
    party.mention.shape !== 'body' &&
    !isLinked(party) &&
    /^(?:в|во|на)$/u.test(party.mention.preposition ?? '');
  const rest = chosen.filter((party) => !isScene(party));
  return foreign(rest).length > 0 ? rest : chosen;
}

/** Parties that the document before already holds by «с» or «между». */
function linkedAfter(
  document: DocumentMention | undefined,
  parties: readonly Party[],
  end: number,
): readonly Party[] {
  return document ? between(parties, document.to, end).filter(isLinked) : [];
}

function shape(chosen: readonly Party[]): Picked {
  const foreigns = dedupe(foreign(chosen));
  const domestics = dedupe(ours(chosen));
  const atHome = foreigns.length === 0 ? domestics.filter((party) => party.mention.slot === 'with') : [];
  return { domestics, foreigns, partnersAtHome: atHome, explicit: chosen.length > 0 };
}
