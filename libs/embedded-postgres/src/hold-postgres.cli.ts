import { isDomainError } from '@pobratim/kernel';

import { startPostgres } from './start-postgres.js';

// A server for a developer's hands: prints its address and lives until it is interrupted.
// Usage: node libs/tooling/run.mjs libs/embedded-postgres/src/hold-postgres.cli.ts FOLDER
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) {
  console.error('Usage: hold-postgres FOLDER');
  process.exit(1);
}
try {
  const postgres = await startPostgres({ dataDir });
  console.log(postgres.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void postgres.stop());
} catch (error) {
  console.error(isDomainError(error) ? `${error.code}\n${error.messages.ru}\n${error.messages.en}` : error);
  process.exitCode = 1;
}
