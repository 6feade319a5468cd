import { isDomainError } from '@pobratim/kernel';

/** Races that may be lost in a row before somebody is told. */
const MOST_RACES = 20;

/**
 * Tries again what met `record-busy`. For the one stream on which people and the register write at the same time, an
 * import under review: that race is of our own making and nobody's business.
 */
export async function againWhenBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let race = 0; ; race += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDomainError(error, 'record-busy') || race === MOST_RACES) throw error;
    }
  }
}
