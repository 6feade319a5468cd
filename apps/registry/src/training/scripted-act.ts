import type { Actor } from '@pobratim/event-sourcing';
import { agreementDecider, type AgreementCommand } from '../agreements/agreement-decider.js';
import { partyDecider, type PartyCommand } from '../parties/party-decider.js';
import { partnershipDecider, type PartnershipCommand } from '../partnerships/partnership-decider.js';
import { partyIdOf } from '../vocabulary/ids.js';
import type { StatementWish } from '../vocabulary/statement-checks.js';
import { actorIn } from './hands.js';
import { HOMES, PARTNERS } from './parties.js';
import type { ScriptedAct, ScriptedAgreement, ScriptedParty, ScriptedStatement } from './script.js';
import { agreementIdOf, partnershipIn, partyFactsOf } from './scripted-entry.js';

/** A command of the script with the aggregate it goes to. */
export type ScriptedCommand =
  | { readonly decider: typeof agreementDecider; readonly id: string; readonly command: AgreementCommand }
  | { readonly decider: typeof partnershipDecider; readonly id: string; readonly command: PartnershipCommand }
  | { readonly decider: typeof partyDecider; readonly id: string; readonly command: PartyCommand };

type PartnershipAct = Extract<ScriptedAct, { act: 'SET_LEVEL' }>;
type PartyAct = Extract<ScriptedAct, { act: 'RENAME' }>;
type AgreementAct = Exclude<ScriptedAct, PartnershipAct | PartyAct>;

/** What an act of the script wishes of the register. */
export function commandOf(act: ScriptedAct, documents: readonly ScriptedAgreement[]): ScriptedCommand {
  const by = actorIn(act);
  if (act.act === 'RENAME') {
    const { name, validFrom } = act;
    const data = { name, validFrom, ground: null, learnedOn: null };
    return { decider: partyDecider, id: partyNamed(act.party), command: { type: 'RenameParty', data, by } };
  }
  if (act.act === 'SET_LEVEL') {
    const document = documents.find(({ key }) => key === act.agreement);
    if (document === undefined) throw new Error(`the script has no document ${act.agreement}`);
    const data = { level: act.level, source: null, learnedOn: null };
    const command = { type: 'SetPartnershipLevel', data, by } as const;
    return { decider: partnershipDecider, id: partnershipIn(document), command };
  }
  return { decider: agreementDecider, id: agreementIdOf(act.agreement), command: ofAgreement(act, by) };
}

function ofAgreement(act: AgreementAct, by: Actor): AgreementCommand {
  switch (act.act) {
    case 'STATE':
      return { type: 'MakeAgreementStatement', data: statementOf(act), by };
    case 'CORRECT_DATE': {
      const { signedOn: value, reason, words } = act;
      const data = {
        field: 'signedOn',
        value,
        reason,
        words,
        corrects: null,
        source: null,
        learnedOn: null,
      } as const;
      return { type: 'CorrectAgreement', data, by };
    }
    case 'CONFIRM':
      return { type: 'ConfirmAgreement', data: {}, by };
    case 'VOID':
      return { type: 'VoidAgreement', data: {}, by };
    case 'PROPOSE_VOID':
      return { type: 'ProposeVoiding', data: { reason: act.reason, words: act.words }, by };
    case 'WITHDRAW':
      return { type: 'WithdrawAgreement', data: { reason: act.reason, words: act.words }, by };
  }
}

function statementOf({ axis, value, side, validFrom, learnedOn, words }: ScriptedStatement): StatementWish {
  return {
    axis,
    value,
    side,
    validFrom,
    validTo: null,
    learnedOn: learnedOn ?? null,
    source: null,
    words: words ?? null,
    corrects: null,
    reason: null,
  } as StatementWish;
}

function partyNamed(key: string): string {
  const places: Readonly<Record<string, ScriptedParty>> = { ...PARTNERS, ...HOMES };
  const place = places[key];
  if (place === undefined) throw new Error(`the script has no party ${key}`);
  return partyIdOf(partyFactsOf(place));
}
