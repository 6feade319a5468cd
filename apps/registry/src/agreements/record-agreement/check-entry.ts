import type { Actor, RecordedEvent } from '@pobratim/event-sourcing';
import { partyDecider } from '../../parties/party-decider.js';
import { agreementDecider } from '../agreement-decider.js';
import type { AgreementEvent } from '../agreement-events.js';
import type { Entry } from './entry.js';

/**
 * Asks every decider that an entry will meet, before anything is appended: none knows anything yet, so what is refused
 * here is wrong in itself.
 * @throws DomainError as the deciders do
 */
export function checkEntry(by: Actor, { agreement, parties, statements }: Entry): void {
  const { keeper, source, learnedOn } = agreement;
  for (const facts of parties) {
    partyDecider.decide({ type: 'RegisterParty', data: { ...facts, keeper, source, learnedOn }, by }, null);
  }
  const data = { ...agreement, registerNumber: '00-0000-0000', partnership: agreement.id };
  const events = agreementDecider.decide({ type: 'RecordAgreement', data, by }, null);
  const state = events.reduce(
    (before, event) => agreementDecider.evolve(before, imagined(event, by)),
    agreementDecider.initial,
  );
  for (const statement of statements) {
    agreementDecider.decide({ type: 'MakeAgreementStatement', data: statement, by }, state);
  }
}

/** The event as the log would give it back; only what `evolve` reads matters. */
function imagined(event: AgreementEvent, actor: Actor): RecordedEvent<AgreementEvent> {
  return {
    id: '',
    reason: null,
    corrects: null,
    approvedBy: [],
    files: [],
    ...event,
    valid: event.valid ?? null,
    private: {},
    actor,
    cause: { command: '', correlation: '' },
    stream: { id: '', revision: 0, prev: '' },
    recordedAt: '',
    position: 0,
    leafHash: '',
  };
}
