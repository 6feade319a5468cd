import type { Clock } from '@pobratim/kernel';

/** Moscow time, the register's zone; without summer time since 2014. */
const OFFSET = '+03:00';

/** A second or two between two entries of one sitting. */
const STRIDE = 1_700;

/** The clock of the training script: it shows what the script says, and moves a little with every entry. */
export class TrainingClock implements Clock {
  #present = Date.parse('2019-02-01T06:00:00Z');

  /** @param local minutes in the register's zone, `2019-02-11T10:05` */
  set(local: string): void {
    this.#present = Date.parse(`${local}:00${OFFSET}`);
  }

  now(): Date {
    this.#present += STRIDE;
    return new Date(this.#present);
  }
}
