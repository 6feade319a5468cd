import type { EventStore, RecordedEvent } from '@pobratim/event-sourcing';
import { categoryOf } from '@pobratim/event-sourcing';
import { compareEdtf } from '@pobratim/kernel';
import type { Agreement } from '../agreements/agreement.js';
import { agreementAsOf } from '../agreements/agreement-as-of.js';
import { agreementDecider } from '../agreements/agreement-decider.js';
import type { AgreementEvent } from '../agreements/agreement-events.js';
import { nameOn, type Party } from '../parties/party.js';
import { partyDecider } from '../parties/party-decider.js';
import type { PartyEvent } from '../parties/party-events.js';
import { statusOn } from '../vocabulary/statement.js';
import type { Partnership } from '../partnerships/partnership.js';
import { partnershipDecider } from '../partnerships/partnership-decider.js';
import type { PartnershipEvent } from '../partnerships/partnership-events.js';

/** The register read in the simplest way there is: every event up to a size folded, then asked for a day. */
export interface NaiveRegister {
  readonly parties: ReadonlyMap<string, Party>;
  readonly partnerships: ReadonlyMap<string, Partnership>;
  readonly agreements: ReadonlyMap<string, Agreement>;
}

/** Folds the events whose position is below the size. */
export async function foldUpTo(store: EventStore, size: number): Promise<NaiveRegister> {
  const parties = new Map<string, Party>();
  const partnerships = new Map<string, Partnership>();
  const agreements = new Map<string, Agreement>();
  if (size === 0) return { parties, partnerships, agreements };
  for await (const event of store.readAll({ after: -1, limit: size })) {
    const id = event.stream.id.slice(-36);
    const any: unknown = event;
    const category = categoryOf(event.stream.id);
    if (category === 'party') {
      const next = partyDecider.evolve(parties.get(id) ?? null, any as RecordedEvent<PartyEvent>);
      if (next !== null) parties.set(id, next);
    } else if (category === 'partnership') {
      const next = partnershipDecider.evolve(
        partnerships.get(id) ?? null,
        any as RecordedEvent<PartnershipEvent>,
      );
      if (next !== null) partnerships.set(id, next);
    } else if (category === 'agreement') {
      const next = agreementDecider.evolve(agreements.get(id) ?? null, any as RecordedEvent<AgreementEvent>);
      if (next !== null) agreements.set(id, next);
    }
  }
  return { parties, partnerships, agreements };
}

/** What a record rests on has no day of its own and casts no doubt. */
const AXES = ['LEGAL', 'ACTIVITY', 'PARTNER_POSITION'] as const;

/** What the list of documents must say on a day, in its order. */
export function naiveAgreements({ parties, partnerships, agreements }: NaiveRegister, day: string) {
  const names = (ids: readonly string[]): string =>
    [...ids]
      .map((id) => parties.get(id))
      .filter((party) => party !== undefined)
      .sort((a, b) => (a.side === b.side ? 0 : a.side === 'RU' ? -1 : 1))
      .map((party) => nameOn(party, day).value)
      .join(' — ');
  return [...agreements]
    .map(([id, state]) => ({ id, state, asOf: agreementAsOf(state, day) }))
    .filter(({ state, asOf }) => asOf.exists && state.state !== 'VOIDED' && state.state !== 'WITHDRAWN')
    .sort((a, b) => compareEdtf(a.asOf.signedOn, b.asOf.signedOn) || (a.id < b.id ? -1 : 1))
    .map(({ id, state, asOf }) => ({
      id,
      title: state.facts.title.value,
      signedOn: asOf.signedOn,
      legal: asOf.legal,
      activity: asOf.activity ?? 'UNKNOWN',
      partnerPosition: asOf.partnerPosition ?? 'UNKNOWN',
      evidence: asOf.evidence,
      uncertain:
        asOf.uncertain || AXES.some((axis) => statusOn(state.statements, axis, day)?.uncertain === true),
      partnership: names(partnerships.get(state.partnership)?.parties ?? []),
    }));
}

/** Which partnerships the list must hold on a day, with their documents. */
export function naivePartnerships(register: NaiveRegister, day: string) {
  const standing = naiveAgreements(register, day);
  return [...register.partnerships]
    .map(([id, state]) => ({
      id,
      level: state.level.value,
      documents: standing
        .filter((one) => register.agreements.get(one.id)?.partnership === id)
        .map((one) => one.id)
        .sort(),
      recorded: [...register.agreements.values()].filter(({ partnership }) => partnership === id).length,
      since: state.since?.value ?? null,
    }))
    .filter(({ documents, recorded, since }) => {
      if (documents.length > 0) return true;
      if (since === null) return recorded === 0;
      const earliest = since.startsWith('XXXX') ? '' : since.replaceAll('X', '0').padEnd(5, '-').slice(0, 10);
      return earliest <= day;
    })
    .map(({ id, level, documents }) => ({ id, level, documents }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
