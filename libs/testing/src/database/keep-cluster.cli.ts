import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDomainError } from '@pobratim/kernel';
import { startPostgres, type RunningPostgres } from '@pobratim/embedded-postgres';
import { once } from 'node:events';

import { clusterHome, readAddress, withdrawAddress, writeAddress } from './cluster-files.js';
import { dropLeftovers } from './leftovers.js';

// The process that keeps the one cluster of a test run. It is started by the first spec that wants a database and
// ends itself, cluster and all, when nobody has held a lease for a few seconds.
const grace = 5_000;
const data = join(clusterHome, 'data');
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** An earlier keeper may be just stopping; a cluster that a power cut spoiled is worth nothing and made anew. */
async function start(): Promise<RunningPostgres | undefined> {
  const before = readAddress()?.token;
  let spoiled = false;
  const deadline = Date.now() + 45_000;
  while (Date.now() < deadline) {
    try {
      return await startPostgres({ dataDir: data, database: 'postgres', settings });
    } catch (error) {
      if (isDomainError(error, 'data-folder-in-use')) {
        if (readAddress()?.token !== before) return undefined;
      } else if (spoiled) throw error;
      else {
        console.error(error);
        spoiled = true;
        rmSync(data, { recursive: true, force: true });
      }
    }
    await pause(100);
  }
  throw new Error('Another keeper holds the cluster and gives no address.');
}

const postgres = await start();
rmSync(join(clusterHome, 'starting'), { force: true });
if (postgres === undefined) process.exit(0);
await dropLeftovers(postgres.url);

const token = randomUUID();
const leases = createServer((socket) => {
  clearTimeout(idle);
  socket.on('error', () => undefined);
  socket.on('close', () => {
    leases.getConnections((_, count) => {
      if (count === 0) idle = setTimeout(() => void end(), grace);
    });
  });
  socket.write(token);
});
// The first lease may take longer to come than the gap between two spec files.
let idle = setTimeout(() => void end(), 4 * grace);
leases.listen(0, '127.0.0.1');
await once(leases, 'listening');
const address = { url: postgres.url, leasePort: (leases.address() as AddressInfo).port, token };
writeAddress(address);
void postgres.ended.then(() => {
  withdrawAddress(address);
  process.exit(0);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());

async function end(): Promise<void> {
  leases.close();
  withdrawAddress(address);
  await postgres?.stop();
}
