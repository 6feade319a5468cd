import type { DocumentMention } from './document-mention.js';
import type { SentenceFacts } from './facts.js';
import { within } from './spans.js';
import { REGIONAL_ACTOR } from './party-words.js';
import type { GeographyMark } from './geography.js';
import type { Party } from './places.js';
import type { UnreadReason } from './reading.js';
import type { Span } from './sentences.js';

const DENIED_AFTER =
  /^[^.,;:]{0,70}?(?<!\p{L})(?:не име(?:ет|ют|ется|ются)|нет|не (?:был[аио]? )?заключ\p{L}*|не (?:был[аио]? )?подпис\p{L}*|не было|не существ\p{L}*|отсутству\p{L}*)(?!\p{L})/iu;
const NEVER_SIGNED = /^[^.;:]{0,60}?(?<!\p{L})не (?:заключал(?:ось|ся|ись)|подписывал(?:ось|ся|ись))/iu;
const DENIED_BEFORE =
  /(?<!\p{L})(?:нет|без|не име(?:ет|ют)|не заключал\p{L}*|не заключен\p{L}*|не подписывал\p{L}*|не подписан\p{L}*|no|not signed any)\s+(?:\p{L}+\s+){0,2}$/iu;
const PLANNED_AFTER =
  /^[^.;:]{0,60}?(?<!\p{L})(?:собира(?:лись|лся|ются|ется|лась)|планиру(?:ют|ется|ет|ются)|намерен\p{L}*|хот(?:ят|ели|ел)|рассматрива\p{L}*|обсужда\p{L}*)(?!\p{L})/iu;
const PLANNED_BEFORE =
  /(?<!\p{L})(?:собира(?:лись|ются|ется)|планиру\p{L}*|намерен\p{L}*|намер(?:ение|ения)|предлож\p{L}*|обсужда\p{L}*|обсудил\p{L}*|рассматрива\p{L}*|хотят|возможност\p{L}*|вопрос\p{L}*|подписать|заключить|перспектив\p{L}*|инициатив\p{L}*)\s+(?:(?:о|об|подписать|заключить|подписани[еюя]|заключени[еяю]|подготовк\p{L}*|\p{L}+(?:ого|ого|ую|ой))\s+){0,3}$/iu;
const SIGNING_BEFORE = /(?<!\p{L})подписани[еяю]\s+(?:\p{L}+\s+)?$/iu;
const SIGNING_AHEAD =
  /(?<!\p{L})(?:запланирован|намечен|ожида|предполага|планиру|состоится|назначен)\p{L}*/iu;
const SLOT_BEFORE = /(?<!\p{L})(?:с|со|между|и|with|between|and)\s+(?:\p{L}+(?:ой|им|ым|ом)\s+)?$/iu;

/** Why a document of a sentence makes no record, or `null` when it can. */
export function doubtOf(
  text: string,
  facts: SentenceFacts,
  document: DocumentMention,
  bounds: Span,
): UnreadReason | null {
  const others = facts.documents.filter((one) => one !== document);
  const next = others.find((one) => one.from >= document.to)?.from ?? bounds.to;
  const after = text.slice(document.to, Math.min(next, bounds.to));
  const before = text.slice(Math.max(bounds.from, document.from - 70), document.from);
  if (document.draft || within(facts.statuses, bounds).some((mark) => mark.value === 'DRAFT')) return null;
  if (DENIED_BEFORE.test(before) || DENIED_AFTER.test(after)) return 'denied';
  if (NEVER_SIGNED.test(after)) return 'denied';
  if (SIGNING_BEFORE.test(before) && SIGNING_AHEAD.test(after)) return 'planned';
  return PLANNED_BEFORE.test(before) || PLANNED_AFTER.test(after) ? 'planned' : null;
}

/** Whether a region or a state is itself a party or a signer, and no municipality abroad is. */
export function isRegional(
  text: string,
  segment: Span,
  parties: readonly Party[],
  geography: readonly GeographyMark[],
): boolean {
  const municipal = parties.some(
    (party) =>
      party.mention.level !== 'state' && (party.mention.slot === 'with' || party.mention.slot === 'between'),
  );
  if (parties.some((party) => party.mention.level === 'state' && party.mention.slot === 'between'))
    return true;
  if (municipal) return false;
  if (
    parties.some((party) => party.mention.level === 'state') ||
    REGIONAL_ACTOR.test(text.slice(segment.from, segment.to))
  )
    return true;
  const slots = geography.filter(
    (mark) =>
      mark.kind !== 'adjective' &&
      mark.from >= segment.from &&
      mark.to <= segment.to &&
      !parties.some((party) => party.from <= mark.from && mark.to <= party.to) &&
      SLOT_BEFORE.test(text.slice(Math.max(segment.from, mark.from - 30), mark.from)),
  );
  const strong = slots.filter((mark) =>
    /(?:с|со|между|with|between)\s+(?:\p{L}+\s+)?$/iu.test(
      text.slice(Math.max(segment.from, mark.from - 30), mark.from),
    ),
  );
  return (
    strong.length > 0 && parties.every((party) => party.domestic === true || party.mention.slot === 'plain')
  );
}
