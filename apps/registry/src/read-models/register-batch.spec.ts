import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '@pobratim/event-sourcing';
import { history } from '../test/random-history.js';
import { RandomRegister } from '../test/random-register.js';
import { specRegister, specTerritories, type SpecRegister } from '../test/spec-register.adapter.js';
import { RegisterProjection } from './registry.projection.js';

const ROWS = `
  select 'version', v::text from aggregate_version v union all
  select 'history', h::text from history_entry h union all
  select 'line', l::text from register_line l order by 1, 2`;

let register: SpecRegister;
let run = 0;
beforeAll(async () => {
  register = await specRegister();
  await register.runner.stop();
}, 60_000);
afterAll(() => register.close());

/** The rows that a log makes when it comes in pieces; a piece of one event comes by itself. */
async function rowsOf(events: readonly RecordedEvent[], pieces: readonly number[]): Promise<unknown[]> {
  const projection = new RegisterProjection(specTerritories);
  await register.dataSource.transaction((tx) => projection.reset(tx));
  let at = 0;
  for (let turn = 0; at < events.length; turn += 1) {
    const piece = events.slice(at, at + (pieces[turn % pieces.length] ?? 1));
    at += piece.length;
    const [first] = piece;
    await register.dataSource.transaction(async (tx) => {
      if (piece.length === 1 && first !== undefined) await projection.project(first, tx);
      else await projection.projectAll(piece, tx);
    });
  }
  return register.dataSource.query(ROWS);
}

describe('the read models of the register', () => {
  it('are the same row for row, however many events are written at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        async (wishes, pieces) => {
          run += 1;
          const { size } = await register.store.head();
          await new RandomRegister(register.store, `batch ${run} ${process.pid}`).carryOut(wishes);
          const events: RecordedEvent[] = [];
          const { handles } = new RegisterProjection(specTerritories);
          for await (const event of register.store.readAll({ after: size - 1, types: handles }))
            events.push(event);
          const singly = await rowsOf(events, [1]);
          expect(singly.length).toBeGreaterThan(30);
          expect(await rowsOf(events, pieces)).toEqual(singly);
          expect(await rowsOf(events, [events.length])).toEqual(singly);
        },
      ),
      { numRuns: 12 },
    );
  }, 240_000);
});
