import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kafkaOrReason, kafkaTimeout } from '@pobratim/embedded-kafka';
import { setTimeout as pause } from 'node:timers/promises';

import {
  allCaughtUp,
  beginLoad,
  compare,
  kill,
  startBackbone,
  VICTIMS,
  type Backbone,
} from './spec-backbone.js';
import { newFolder, removeFolders } from './spec-start.js';

const { reason } = await kafkaOrReason();

(reason === undefined ? describe : describe.skip)('the distributed system on one machine', () => {
  let backbone: Backbone;
  beforeAll(async () => {
    backbone = await startBackbone(newFolder());
  }, kafkaTimeout);
  afterAll(async () => {
    await backbone.stop();
    removeFolders();
  }, 120_000);

  it('shows within a second in every service what was recorded in the registry', async () => {
    const load = await beginLoad(backbone, 1);
    await pause(300);
    await load.stop();
    const recorded = performance.now();
    await allCaughtUp(backbone, load);
    const { recorded: number, lost, doubled } = await compare(backbone, load);
    expect([number > 0, lost, doubled]).toEqual([true, [], []]);
    // Not a measurement: a second on a quiet machine, some more on one that runs a whole suite.
    expect(performance.now() - recorded).toBeLessThan(15_000);
  }, 60_000);

  it('loses and doubles nothing when each of its processes is killed by -9 while people record', async () => {
    const load = await beginLoad(backbone, 3);
    for (const victim of VICTIMS) {
      await pause(400);
      await kill(backbone, victim);
    }
    await pause(400);
    await load.stop();
    await allCaughtUp(backbone, load);
    const { recorded, lost, doubled } = await compare(backbone, load);
    expect([recorded > VICTIMS.length, lost, doubled]).toEqual([true, [], []]);
  }, 240_000);
});
