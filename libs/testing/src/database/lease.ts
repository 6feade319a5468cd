import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { workspaceRoot } from '../workspace.js';
import { clusterHome, readAddress, type ClusterAddress } from './cluster-files.js';

/** The right to use the shared cluster: it lives while anyone holds one. */
export interface Lease {
  /** Owner's address of the database `postgres`. */
  readonly url: string;
  release(): void;
}

const patience = 90_000;
const log = join(clusterHome, 'keeper.log');

/**
 * Joins the cluster of this test run, and starts it when nobody has yet. The right is a connection: it ends with the
 * process that holds it, however that ends, and the cluster ends a few seconds after the last one.
 */
export async function leaseCluster(): Promise<Lease> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const address = readAddress();
    const socket = address && (await joined(address));
    if (address !== undefined && socket !== undefined) {
      return {
        url: address.url,
        release: () => {
          socket.destroy();
        },
      };
    }
    startKeeperOnce();
    await pause(50);
  }
  throw new Error(`The test cluster did not start. Its keeper said:\n${lastWords()}`);
}

function joined(address: ClusterAddress): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address.leasePort, '127.0.0.1');
    socket.setTimeout(5_000, () => socket.destroy());
    socket.once('error', () => {
      resolve(undefined);
    });
    socket.once('close', () => {
      resolve(undefined);
    });
    socket.once('data', (greeting) => {
      socket.setTimeout(0);
      socket.unref();
      if (greeting.toString() !== address.token) socket.destroy();
      else resolve(socket);
    });
  });
}

/** Of all the workers that find no cluster one starts the keeper; a mark left by a dead one is forgotten. */
function startKeeperOnce(): void {
  mkdirSync(clusterHome, { recursive: true });
  const mark = join(clusterHome, 'starting');
  const since = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since < 15_000) return;
  rmSync(mark, { force: true });
  try {
    closeSync(openSync(mark, 'wx'));
  } catch {
    return;
  }
  const output = openSync(log, 'w');
  spawn(
    process.execPath,
    [
      ...['--conditions=@pobratim/source', '--disable-warning=ExperimentalWarning'],
      ...['--import', '@swc-node/register/esm-register', join(import.meta.dirname, 'keep-cluster.cli.ts')],
    ],
    {
      cwd: workspaceRoot,
      detached: true,
      env: { ...process.env, NODE_OPTIONS: '', SWC_NODE_PROJECT: join(workspaceRoot, 'tsconfig.base.json') },
      stdio: ['ignore', output, output],
    },
  ).unref();
  closeSync(output);
}

function lastWords(): string {
  try {
    return readFileSync(log, 'utf8').trim();
  } catch {
    return 'nothing';
  }
}
