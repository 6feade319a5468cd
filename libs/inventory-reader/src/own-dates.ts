import { datesOf } from './pick-dates.js';
import type { Picked } from './pick-parties.js';
import { isForeign, sharesParty } from './places.js';
import type { Found } from './records.js';
import type { Scope } from './scope.js';

const JOINED = /^[^.;:]{0,30}(?:,|\sи\s|\sand\s)[^.;:с]{0,12}$/u;

/** «…, а 19 мая 2023 года подписали план»: a clause that turns to the next document. */
const TURN = /,\s+(?:а|но|затем|позже|потом)\s/u;

/** Where the next foreign party that is not a document's own is named. */
function stopOf({ assembly, documents, parties }: Scope, picks: readonly Picked[], index: number): number {
  const [document, picked] = [documents[index], picks[index]];
  if (!document || !picked) return 0;
  const other = parties.find(
    (party) =>
      isForeign(party) &&
      party.from >= document.to &&
      !/^(?:в|во|на)$/u.test(party.mention.preposition ?? '') &&
      !sharesParty([party], picked.foreigns),
  );
  const next = documents[index + 1];
  const turn = next
    ? TURN.exec(assembly.text.slice(document.to, Math.min(next.from, document.to + 200)))
    : null;
  return Math.min(other?.from ?? Infinity, turn ? document.to + turn.index + 1 : Infinity);
}

/** The dates of a document; one that «и» joins to a dated one shares its date. */
export function ownDates(scope: Scope, picks: readonly Picked[], index: number): readonly Found<string>[] {
  const { assembly, documents } = scope;
  const at = (place: number): readonly Found<string>[] => {
    const [stop, stopBefore] = [stopOf(scope, picks, place), stopOf(scope, picks, place - 1)];
    return datesOf({ documents, index: place, stop, stopBefore }, scope.dates, assembly.text);
  };
  const own = at(index);
  if (own.length > 0) return own;
  if (isJoined(scope, index)) return at(index + 1);
  if (index === 0 || !isJoined(scope, index - 1)) return [];
  return at(index - 1).filter((date) => date.rule === 'date-before');
}

/** Whether only «и» or a comma lies between a document and the next. */
export function isJoined({ assembly, documents }: Scope, index: number): boolean {
  const [document, following] = [documents[index], documents[index + 1]];
  if (!document || !following) return false;
  return JOINED.test(assembly.text.slice(document.to, Math.min(following.from, document.to + 60)));
}
