/** `npm run bench -- NAME [--quick]`: runs the figure NAME, `bench/NAME.bench.ts` of some project; without a name lists them. */
import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { requireNode24 } from './node-guard.mjs';

requireNode24();
const root = resolve(import.meta.dirname, '../..');
const files = globSync('{apps,libs}/*/bench/*.bench.ts', { cwd: root });
const byName = new Map(files.map((file) => [basename(file, '.bench.ts'), file]));
const [name, ...args] = process.argv.slice(2);

if (name !== undefined && byName.has(name)) {
  process.argv.splice(2, process.argv.length, resolve(root, byName.get(name)), ...args);
  await import('./run.mjs');
} else {
  const list = [...byName].sort().map(([known, file]) => `  ${known}  (${file})`);
  console.error(
    [name === undefined ? 'Figures:' : `There is no figure "${name}". There are:`, ...list].join('\n'),
  );
  process.exitCode = name === undefined ? 0 : 1;
}
