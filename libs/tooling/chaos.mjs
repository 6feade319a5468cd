/** `npm run chaos -- NAME [arguments]`: hurts a part of the system for longer than a test run may; without a name lists them. */
import { resolve } from 'node:path';

import { requireNode24 } from './node-guard.mjs';

requireNode24();
const root = resolve(import.meta.dirname, '../..');
const known = {
  store: 'libs/event-store-postgres/src/durability/spec-chaos.cli.ts',
  backbone: 'apps/standalone/e2e/spec-chaos.cli.ts',
};
const [name, ...args] = process.argv.slice(2);

if (name !== undefined && Object.hasOwn(known, name)) {
  process.argv.splice(2, process.argv.length, resolve(root, known[name]), ...args);
  await import('./run.mjs');
} else {
  const list = Object.entries(known).map(([word, file]) => `  ${word}  (${file})`);
  console.error(
    [name === undefined ? 'What can be hurt:' : `There is no "${name}". There is:`, ...list].join('\n'),
  );
  process.exitCode = name === undefined ? 0 : 1;
}
