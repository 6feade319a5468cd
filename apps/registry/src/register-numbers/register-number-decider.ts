import type { Decider } from '@pobratim/event-sourcing';
import { type AllocateRegisterNumber, allocateRegisterNumber } from './allocate-number/allocate-number.js';
import { evolveRegisterNumbers, type RegisterNumbers } from './register-number.js';
import type { RegisterNumberEvent } from './register-number-events.js';

/** A series of register numbers, a stream of its own, so that no two records ever share one. */
export const registerNumberDecider: Decider<AllocateRegisterNumber, RegisterNumbers, RegisterNumberEvent> = {
  category: 'register-numbers',
  initial: null,
  decide: allocateRegisterNumber,
  evolve: evolveRegisterNumbers,
};
