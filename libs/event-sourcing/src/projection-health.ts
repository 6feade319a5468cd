import type { EventLog, LogEvent } from './event-log.js';
import type { ProjectionProgress } from './projection-progress.js';
import type { ProjectionHealth } from './projection.js';

/**
 * Counts what the log holds for a projection and compares it with what was delivered. It reads the log itself, not
 * through the subscription, whose losses it is to find; each look goes on where the last one ended.
 */
export class DeliveryAudit<Tx, E extends LogEvent> {
  readonly #log: EventLog<E>;
  readonly #progress: ProjectionProgress<Tx, E>;
  #since = -1;
  #upTo = -1;
  #stored = 0;

  constructor(log: EventLog<E>, progress: ProjectionProgress<Tx, E>) {
    this.#log = log;
    this.#progress = progress;
  }

  async look(): Promise<ProjectionHealth> {
    const { projection, position, delivery, stale } = this.#progress;
    const { name, handles: types } = projection;
    if (delivery.since !== this.#since || position < this.#upTo) {
      this.#since = delivery.since;
      this.#upTo = delivery.since;
      this.#stored = 0;
    }
    let waitingSince: string | null = null;
    for await (const event of this.#log.readAll({ after: this.#upTo, types })) {
      if (event.position > position) {
        waitingSince = event.recordedAt;
        break;
      }
      this.#stored += 1;
    }
    this.#upTo = position;
    const { delivered } = delivery;
    return {
      projection: name,
      position,
      stored: this.#stored,
      delivered,
      waitingSince,
      stale: stale.length,
    };
  }
}
