import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { markOf } from '@pobratim/owned-process';

import { takeTurn } from './turn.js';

const folders: string[] = [];
const others: ChildProcess[] = [];
function freshFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pobratim-turn-'));
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const other of others) other.kill('SIGKILL');
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** A living process of someone else that holds a place. */
async function holder(folder: string, name: string): Promise<ChildProcess> {
  const other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)']);
  others.push(other);
  await once(other.stdout, 'data');
  writeFileSync(join(folder, name), JSON.stringify(markOf(other.pid ?? 0)));
  return other;
}

async function isGiven(turn: Promise<unknown>): Promise<boolean> {
  return Promise.race([turn.then(() => true), pause(600).then(() => false)]);
}

describe('the turn of a suite to have a Kafka', () => {
  it('lets a single broker in beside another, and a cluster only alone', async () => {
    const folder = freshFolder();
    const other = await holder(folder, 'turn-2');
    const single = await takeTurn(1, folder);
    expect(readdirSync(folder).sort()).toEqual(['turn-1', 'turn-2']);
    single.release();

    const cluster = takeTurn(3, folder);
    expect(await isGiven(cluster)).toBe(false);
    // A killed suite gives its place back without a word.
    other.kill('SIGKILL');
    (await cluster).release();
    expect(existsSync(join(folder, 'turn-1'))).toBe(false);
  });

  it('makes a third suite wait', async () => {
    const folder = freshFolder();
    const first = await holder(folder, 'turn-1');
    await holder(folder, 'turn-2');
    const third = takeTurn(1, folder);
    expect(await isGiven(third)).toBe(false);
    first.kill('SIGKILL');
    (await third).release();
  });

  it('does not let a process wait for itself', async () => {
    const folder = freshFolder();
    const cluster = await takeTurn(3, folder);
    const beside = await takeTurn(1, folder);
    beside.release();
    expect(readdirSync(folder).sort()).toEqual(['turn-1', 'turn-2']);
    cluster.release();
    expect(readdirSync(folder)).toEqual([]);
  });
});
