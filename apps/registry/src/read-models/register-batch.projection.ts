import type { Territories } from '@pobratim/access';
import type { RecordedEvent } from '@pobratim/event-sourcing';
import { copyRows, type CopyValue } from '@pobratim/read-models';
import type { EntityManager } from 'typeorm';
import { historyRecordOf } from '../history/history-entry.js';
import { ClustersAround } from '../register-list/clusters-around.projection.js';
import { linesOf } from '../register-list/lines-of-cluster.js';
import { changesAudience } from '../register-list/redraw-lines.projection.js';
import { StandingLines } from '../register-list/standing-lines.projection.js';
import { keysOf } from './aggregates.js';

/**
 * Writes what a batch of events makes of the register: what they meet is read once, everything is folded and drawn in
 * memory event by event, and what comes of it is written at once. The rows are the very ones that single events write.
 */
export async function writeBatch(
  events: readonly RecordedEvent[],
  tx: EntityManager,
  territories: Territories,
): Promise<void> {
  const around = new ClustersAround(tx);
  const standing = new StandingLines(tx);
  const history: CopyValue[][] = [];
  await standing.load(await around.load(events));
  for (const event of events) {
    const step = around.versions.step(event);
    if (step === null) continue;
    // Such an event draws the past anew; whoever calls lets it come by itself.
    if (changesAudience(step)) throw new Error(`${event.type} cannot be written together with others`);
    const { category, id, before, after } = step;
    const entry = historyRecordOf(category, event, before, keysOf(category, after).number);
    history.push([event.position, category, id, JSON.stringify(entry)]);
    for (const partnership of around.partnershipsOf(step)) {
      const unknown = await around.loadMissing(partnership);
      if (unknown) await standing.load([partnership]);
      standing.replace(partnership, linesOf(around.cluster(partnership), territories), event.position);
    }
  }
  await around.versions.write();
  await copyRows(tx, 'history_entry (position, category, id, entry)', history);
  await standing.write();
}
