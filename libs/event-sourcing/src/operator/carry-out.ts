import type { EventLog, LogEvent } from '../event-log.js';
import type { RecordedEvent } from '../events.js';
import type { Checkpoint } from '../projection.js';
import type { RebuildOptions, RebuildReport } from '../projection-beside.js';
import type { Redriven } from '../projection-redrive.js';
import type { Order, OrderOutcome } from './operator-events.js';

/** Those who run projections, as far as orders go. */
export interface OrderedRunner {
  waitFor(position: number, timeout: number, projections: readonly string[]): Promise<boolean>;
  /** Whether a read model has a version beside the serving one. */
  isBeside(projection: string): boolean;
  /** Whether it was emptied at this start already, for the same order. Asked once. */
  wasBegunAnew(projection: string): boolean;
  rebuild(projection: string): Promise<void>;
  rebuildBeside(projection: string, options: RebuildOptions): Promise<RebuildReport>;
  restoreFormer(projection: string, order: Checkpoint): Promise<void>;
  redrive(projection: string): Promise<Redriven>;
  resolve(projection: string, position: number): Promise<void>;
}

/** Does what an operator ordered, and says what it came to. */
export async function carryOut<E extends LogEvent>(
  { log, runner }: { readonly log: EventLog<E>; readonly runner: OrderedRunner },
  { type, data, position }: Pick<RecordedEvent<Order>, 'type' | 'data' | 'position'>,
  signal: AbortSignal,
): Promise<Partial<OrderOutcome>> {
  const { projection } = data;
  switch (type) {
    case 'ParkedRedriveOrdered':
      return { ...(await runner.redrive(projection)) };
    case 'ParkedResolveOrdered':
      if ('position' in data) await runner.resolve(projection, data.position);
      return {};
    case 'ProjectionRestoreOrdered':
      await runner.restoreFormer(projection, { position, incarnation: (await log.head()).incarnation });
      return {};
    case 'ProjectionRebuildOrdered': {
      const compareOnly = 'compareOnly' in data && data.compareOnly;
      const begun = runner.wasBegunAnew(projection);
      if (!begun && (compareOnly || runner.isBeside(projection)))
        return { ...(await runner.rebuildBeside(projection, { compareOnly, signal })) };
      if (!begun) await runner.rebuild(projection);
      return {
        position: await arrival(log, (position) => runner.waitFor(position, 1_000, [projection]), signal),
      };
    }
  }
}

/** Until a read model that was emptied has reached what is stored now. */
async function arrival<E extends LogEvent>(
  log: EventLog<E>,
  reached: (position: number) => Promise<boolean>,
  signal: AbortSignal,
): Promise<number> {
  const { size } = await log.head();
  while (!(await reached(size - 1))) signal.throwIfAborted();
  return size - 1;
}
