import type { Decider } from '@pobratim/event-sourcing';
import {
  type EstablishPartnership,
  establishPartnership,
} from './establish-partnership/establish-partnership.js';
import { type MakePartnershipStatement, makePartnershipStatement } from './make-statement/make-statement.js';
import { evolvePartnership, type Partnership } from './partnership.js';
import type { PartnershipEvent } from './partnership-events.js';
import {
  type SetPartnershipAccessLevel,
  setPartnershipAccessLevel,
} from './set-access-level/set-partnership-access-level.js';
import { type SetPartnershipLevel, setPartnershipLevel } from './set-level/set-level.js';
import { type StateRelationStart, stateRelationStart } from './state-relation-start/state-relation-start.js';

/** Everything one may wish of a partnership. */
export type PartnershipCommand =
  | EstablishPartnership
  | SetPartnershipLevel
  | StateRelationStart
  | MakePartnershipStatement
  | SetPartnershipAccessLevel;

const decide = (command: PartnershipCommand, state: Partnership | null): readonly PartnershipEvent[] => {
  switch (command.type) {
    case 'EstablishPartnership':
      return establishPartnership(command, state);
    case 'SetPartnershipLevel':
      return setPartnershipLevel(command, state);
    case 'StateRelationStart':
      return stateRelationStart(command, state);
    case 'MakePartnershipStatement':
      return makePartnershipStatement(command, state);
    case 'SetPartnershipAccessLevel':
      return setPartnershipAccessLevel(command, state);
  }
};

/** The relation of a set of parties, whatever papers stand behind it. */
export const partnershipDecider: Decider<PartnershipCommand, Partnership | null, PartnershipEvent> = {
  category: 'partnership',
  initial: null,
  decide,
  evolve: evolvePartnership,
};
