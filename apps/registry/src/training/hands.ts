import { actorOf, DEMONSTRATION_PERSONS, TRAINING_REGION, type Role } from '@pobratim/access';
import type { Actor } from '@pobratim/event-sourcing';
import type { Keeper } from '../vocabulary/records.js';
import { HOMES } from './parties.js';
import type { Hand, ScriptedAct, ScriptedAgreement } from './script.js';

const OF_REGION = who('REGIONAL_OFFICER', TRAINING_REGION);
const APPROVER = who('REGIONAL_APPROVER', TRAINING_REGION);
const OF_SVETLOGORSK = who('MUNICIPAL_OFFICER', HOMES.SVETLOGORSK.oktmo);

/**
 * Who types: Светлогорск has an officer of its own; for the two smaller municipalities the officer of the region does,
 * as it is where nobody else is there.
 */
export function handOf(hand: Hand): Actor {
  return hand === 'SVETLOGORSK' ? OF_SVETLOGORSK : OF_REGION;
}

/** Who does this act: what needs a second person is the approver's. */
export function actorIn({ act, hand }: ScriptedAct): Actor {
  return act === 'CONFIRM' || act === 'VOID' ? APPROVER : handOf(hand);
}

/** The office that keeps the records of a municipality. */
export function keeperOf(home: ScriptedAgreement['home']): Keeper {
  return { office: handOf(home).office, territory: HOMES[home].oktmo ?? TRAINING_REGION };
}

function who(role: Role, territory: string | undefined): Actor {
  const person = DEMONSTRATION_PERSONS.find((one) => one.role === role && one.territory === territory);
  if (person === undefined)
    throw new Error(`the training register has no ${role} of ${territory ?? 'nowhere'}`);
  return actorOf(person);
}
