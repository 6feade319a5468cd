import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { kafkaOrReason, kafkaTimeout } from '../kafka-or-reason.js';
import { clientOf, scram, withAdmin, write } from '../spec-client.js';
import type { RunningKafka } from '../start-kafka.js';
import type { StrangersOrder } from './foreign-program.js';
import { readAsStranger } from './read-as-stranger.js';

const { kafka: specs, reason } = await kafkaOrReason();
const withKafka = reason === undefined ? describe : describe.skip;
const topic = 'pub.agreements.state.v1';
const seen = [
  {
    partition: 0,
    offset: 0,
    headers: { 'content-type': 'text/plain' },
    key: 'key',
    value: '{"имя":"Смоленск"}',
  },
  { partition: 0, offset: 1, headers: { 'content-type': 'text/plain' }, key: 'key', value: null },
];
const path = process.env['PATH'] ?? '';

withKafka('a foreign client of an agency', () => {
  const home = mkdtempSync(join(tmpdir(), 'pobratim-foreign-'));
  let kafka: RunningKafka;

  beforeAll(async () => {
    const users = { root: 'root-password', agencies: { mid: 'mid-password' } };
    kafka = await specs.start({ folder: join(home, 'kafka'), users });
    const root = clientOf(kafka.bootstrap, scram('root', 'root-password'));
    await withAdmin(root, (admin) => admin.createTopics({ topics: [{ topic }] }));
    await write(root, topic, '{"имя":"Смоленск"}', null);
  }, kafkaTimeout);
  afterAll(async () => {
    process.env['PATH'] = path;
    await kafka.stop();
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  const order = (more: Partial<StrangersOrder> = {}): StrangersOrder => ({
    bootstrap: kafka.bootstrap,
    topic,
    group: `mid.${String(Math.random())}`,
    user: { name: 'mid', password: 'mid-password' },
    count: 2,
    ...more,
  });

  /** A `PATH` with Java and nothing else. */
  function withoutKcat(): void {
    const bin = join(home, 'bin');
    mkdirSync(bin, { recursive: true });
    const java = spawnSync('sh', ['-c', 'command -v java'], { encoding: 'utf8', env: { PATH: path } });
    if (java.stdout.trim() !== '') symlinkSync(java.stdout.trim(), join(bin, 'java'));
    process.env['PATH'] = bin;
  }

  it('reads keys, headers, Cyrillic and tombstones: kcat where a fit one is installed', async () => {
    const { records } = await readAsStranger(order());
    expect(records).toEqual(seen);
  }, 60_000);

  it('reads the same with the console consumer', async () => {
    withoutKcat();
    expect(await readAsStranger(order())).toEqual({ program: 'console consumer', records: seen });
  }, 60_000);

  it('is refused with a wrong password, and in the group of others', async () => {
    const wrong = order({ user: { name: 'mid', password: 'guess' }, count: 1, patience: 4_000 });
    await expect(readAsStranger(wrong)).rejects.toThrow(/authentication/i);
    await expect(readAsStranger(order({ group: 'minvr.archive', patience: 4_000 }))).rejects.toThrow(
      /not authorized/i,
    );
  }, 60_000);
});

withKafka('a foreign client on an open cluster', () => {
  it('reads the same: kcat where it is installed', async () => {
    const home = mkdtempSync(join(tmpdir(), 'pobratim-foreign-'));
    const kafka = await specs.start({ folder: join(home, 'kafka') });
    try {
      const client = clientOf(kafka.bootstrap);
      await withAdmin(client, (admin) => admin.createTopics({ topics: [{ topic }] }));
      await write(client, topic, '{"имя":"Смоленск"}', null);
      const { bootstrap } = kafka;
      const { program, records } = await readAsStranger({ bootstrap, topic, group: 'anyone', count: 2 });
      expect(program).toBe(spawnSync('kcat', ['-V']).status === 0 ? 'kcat' : 'console consumer');
      expect(records).toEqual(seen);
    } finally {
      await kafka.stop();
      rmSync(home, { recursive: true, force: true });
    }
  }, 120_000);
});
