import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventLog } from '@pobratim/event-sourcing';
import type { DeliveredEvent } from '@pobratim/contracts';
import fc from 'fast-check';
import { toldOf } from '../delivery/told-of-event.js';
import { evolveAgreement, type Agreement } from '../facts/agreement.js';
import { begunBy, decadeOf } from '../facts/days.js';
import { legalStatusOn } from '../facts/legal-status.js';
import type { FiguresAnswer } from '../shapes/figures.js';
import type { RowsAnswer } from '../shapes/rows.js';
import { specAnalytics, type SpecAnalytics } from '../test/spec-analytics.adapter.js';
import * as events from '../test/stored-events.js';
import type { Stored } from '../test/stored-events.js';

const TOWNS = ['Смоленск', 'Калуга', 'Хаген', 'Минск'];
const PAIRS = [
  ['Смоленск', 'Хаген'],
  ['Смоленск', 'Минск'],
  ['Калуга', 'Минск'],
] as const;
const DATES = ['1985-11-15', '2002', '2017-02', '201X', 'XXXX', '2030-01-01'];
const DAYS = [
  '0001-01-01',
  '1985-11-14',
  '1985-11-15',
  '2002-06-01',
  '2017-02-10',
  '2026-01-01',
  '2031-01-01',
];
const STATUSES = ['IN_FORCE', 'SUSPENDED', 'TERMINATED', 'UNKNOWN'];
const KINDS = ['TWINNING_AGREEMENT', 'MEMORANDUM', 'PROTOCOL'];

const date = fc.constantFrom(...DATES);
const number = fc.constantFrom('1', '2', '3', '4', '5');
/** A document stays in the relation it was recorded for. */
const pairOf = (one: string): readonly string[] => PAIRS[Number(one) % PAIRS.length] ?? PAIRS[0];
const end = fc.option(date, { nil: null });
/** Things that may happen, in any order, also to documents nobody has heard of. */
const happening = fc.oneof(
  fc
    .tuple(number, date, fc.constantFrom(...KINDS))
    .map(([one, signedOn, kind]) => events.paper(one, pairOf(one), { signedOn, kind })),
  fc.tuple(number, date).map(([one, after]) => events.redated(one, 'XXXX', after)),
  fc
    .tuple(number, fc.constantFrom(...STATUSES), fc.constantFrom('OURS', 'PARTNER', 'OFFICE'), end, end)
    .map(([one, value, side, from, to]) => events.says(one, { value, side, from, to })),
  fc.tuple(number).map(([one]) => events.voided(one)),
  fc
    .tuple(number, fc.constantFrom('INTERNAL', 'PUBLIC', 'RESTRICTED'))
    .map(([one, level]) => events.levelOfPaper(one, level)),
  fc
    .tuple(fc.constantFrom(...TOWNS), date)
    .map(([name, from]) => events.renamed(name, `Новый ${name}`, from)),
);

/** The documents of one run have numbers of their own, so that runs do not meet. */
const ofRun = (run: number, { stream, event }: Stored): Stored => ({
  event,
  stream: stream.startsWith('agreement-') ? `agreement-${events.paperId(`${run} ${stream}`)}` : stream,
});

let api: SpecAnalytics;
let run = 0;
beforeAll(async () => {
  api = await specAnalytics();
  await api.record(
    ...TOWNS.map((name, at) =>
      events.town(name, at < 2 ? { region: at === 0 ? '67' : '40' } : { country: at === 2 ? 'DE' : 'BY' }),
    ),
    ...PAIRS.map((towns) => events.relation([...towns])),
  );
}, 60_000);
afterAll(() => api.close());

/** The documents as a fold of the delivered events up to a size gives them, in the simplest way there is. */
async function folded(log: EventLog<DeliveredEvent>, size: number): Promise<readonly Agreement[]> {
  const agreements = new Map<string, Agreement>();
  if (size === 0) return [];
  for await (const event of log.readAll({ after: -1, limit: size })) {
    const told = toldOf(event);
    if (told?.of !== 'agreement') continue;
    const next = evolveAgreement(agreements.get(told.id) ?? null, told.told);
    if (next !== null) agreements.set(told.id, next);
  }
  return [...agreements.values()].filter(({ removed }) => !removed);
}

function counted(agreements: readonly Agreement[], valueOf: (one: Agreement) => string): object {
  const groups = Object.groupBy(agreements, valueOf);
  return Object.fromEntries(Object.entries(groups).map(([value, all]) => [value, all?.length]));
}

describe('figures as of any pair of dates', () => {
  it('are those of a plain fold over what was delivered, and every number has as many rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 10, maxLength: 25 }),
        fc.array(fc.tuple(fc.constantFrom(...DAYS), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 4,
          maxLength: 4,
        }),
        async (happenings, pairs) => {
          run += 1;
          const { size } = await api.record(...happenings.map((one) => ofRun(run, one)));
          for (const [day, part] of pairs) {
            const known = Math.round(part * size);
            const pair = `validOn=${day}&knownAt=@${known}`;
            const standing = (await folded(api.log, known)).filter(({ signedOn }) => begunBy(signedOn, day));
            const expected = {
              decade: counted(standing, ({ signedOn }) => decadeOf(signedOn)),
              kind: counted(standing, ({ kind }) => kind),
              legal: counted(standing, ({ words }) => legalStatusOn(words, day).value),
            };
            for (const [dimension, counts] of Object.entries(expected)) {
              const { body } = await api.get(
                `/figures?unit=AGREEMENTS&rows=${dimension}&columns=country&${pair}`,
              );
              const { rows, cells, total } = body as FiguresAnswer;
              expect(Object.fromEntries(rows.values.map(({ value, count }) => [value, count]))).toEqual(
                counts,
              );
              expect(total).toBe(standing.length);
              for (const { row, column, count } of cells) {
                const found = await api.get(
                  `/rows?unit=AGREEMENTS&${dimension}=${row}&country=${column}&${pair}`,
                );
                expect((found.body as RowsAnswer).total).toBe(count);
              }
            }
          }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  }, 180_000);

  it('are the same, row for row, when they are built again in place, or beside and compared', async () => {
    const { runner } = api;
    const { size } = await api.store.head();
    const report = await runner.rebuildBeside('analytics', { compareOnly: true });
    expect(report).toMatchObject({ switched: false, newlyParked: 0 });
    expect(report.built).toBe(report.served);
    await runner.rebuild('analytics');
    expect(await runner.waitFor(size - 1, 60_000)).toBe(true);
    const again = await runner.rebuildBeside('analytics');
    expect(again).toMatchObject({ switched: true, built: report.built, served: report.built });
    const { body } = await api.get('/rows?unit=AGREEMENTS');
    expect((body as RowsAnswer).total).toBeGreaterThan(0);
    await api.record(events.paper('after', ['Смоленск', 'Хаген'], { signedOn: '2001' }));
  }, 120_000);
});
