import type { DocumentMention } from './document-mention.js';
import type { Party } from './places.js';
import type { Span } from './sentences.js';
import type { Activity, LegalStatus, PartnerPosition, StatusMark } from './statuses.js';

/** A value with the words it came from. */
export interface Found<Value> extends Span {
  readonly value: Value;
  readonly rule: string;
}

/** A candidate while the rest of the text may still say something about it. */
export interface Draft {
  readonly document: DocumentMention | null;
  readonly title: string | null;
  readonly domestics: readonly Party[];
  readonly foreigns: readonly Party[];
  readonly signedOn: Found<string> | null;
  readonly since: Found<string> | null;
  /** The word of relation, where there is no document. */
  readonly relation: Span | null;
  readonly quote: Span;
  /** Which item of the list it belongs to. */
  readonly group: number;
  legalStatus: Found<LegalStatus> | null;
  activity: Found<Activity> | null;
  partnerPosition: Found<PartnerPosition> | null;
}

/** Sets a status that nothing nearer has set. */
export function setStatus(draft: Draft, mark: StatusMark, rule: string): void {
  const found = <Value extends string>(value: Value): Found<Value> => ({
    value,
    from: mark.from,
    to: mark.to,
    rule,
  });
  if (mark.axis === 'legalStatus') draft.legalStatus ??= found(mark.value as LegalStatus);
  else if (mark.axis === 'activity') draft.activity ??= found(mark.value as Activity);
  else draft.partnerPosition ??= found(mark.value as PartnerPosition);
}

/** The smallest span around all. */
export function around(spans: readonly Span[]): Span {
  return { from: Math.min(...spans.map((span) => span.from)), to: Math.max(...spans.map((span) => span.to)) };
}
