import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder } from '../workspace.js';

/** Where the shared cluster of this checkout keeps its files. */
export const clusterHome = join(cacheFolder, 'test-cluster');

/** How to reach the shared cluster and the process that keeps it. */
export interface ClusterAddress {
  /** Owner's address of the database `postgres`. */
  readonly url: string;
  /** Port on 127.0.0.1: whoever stays connected keeps the cluster alive. */
  readonly leasePort: number;
  /** Proves to a caller that this keeper, and not another program, answered on the port. */
  readonly token: string;
}

const file = join(clusterHome, 'address.json');

/** The address that a keeper has left; it may be gone by now. */
export function readAddress(): ClusterAddress | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ClusterAddress;
  } catch {
    return undefined;
  }
}

/** Publishes the address, whole at once. */
export function writeAddress(address: ClusterAddress): void {
  mkdirSync(clusterHome, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(address), { mode: 0o600 });
  renameSync(draft, file);
}

/** Withdraws the address, unless another keeper has published its own. */
export function withdrawAddress(address: ClusterAddress): void {
  if (readAddress()?.token === address.token) rmSync(file, { force: true });
}
