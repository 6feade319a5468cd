import { DomainError } from '@pobratim/kernel';
import type { DataSource } from 'typeorm';
import type { AsOf } from '../shapes/primitives.js';

/** How long an answer waits for what its asker has just written, in milliseconds. */
const PATIENCE = 2_000;

/** Up to where the inboxes cover the log. */
export class Delivered {
  /** @param waitFor resolves with whether a position was covered in time, in milliseconds */
  constructor(
    private readonly dataSource: DataSource,
    private readonly projection: string,
    private readonly waitFor: (position: number, timeout: number) => Promise<boolean>,
  ) {}

  /**
   * What an answer rests on.
   * @param minPosition waited for
   * @throws DomainError `read-model-behind` (unavailable)
   */
  async asOf(minPosition: number | undefined): Promise<AsOf> {
    if (minPosition !== undefined && !(await this.waitFor(minPosition, PATIENCE))) throw behind(minPosition);
    const [found] = await this.dataSource.query<
      { position: string; incarnation: string; stale: string | null }[]
    >(
      `select position, incarnation,
         (select min(recorded_at) from parked_event where projection = $1) as stale
       from projection_checkpoint where projection = $1`,
      [this.projection],
    );
    if (found === undefined) return { size: 0, incarnation: '', staleSince: null };
    return { size: Number(found.position) + 1, incarnation: found.incarnation, staleSince: found.stale };
  }
}

function behind(position: number): DomainError {
  return new DomainError('read-model-behind', {
    kind: 'unavailable',
    message: {
      ru: 'Уведомления ещё не дошли до этого события. Оно записано; повторите вопрос через секунду.',
      en: 'The notifications have not reached this event yet. It is recorded; ask again in a second.',
    },
    details: { position },
  });
}
