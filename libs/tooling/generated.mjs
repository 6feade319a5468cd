/**
 * Are the generated files what their sources give today? Every project with a script `generate` is asked to write
 * them again; files that changed are named, and put back as they were.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const stale = [];

for (const manifest of globSync('{apps,libs}/*/package.json', { cwd: root })) {
  const folder = resolve(root, dirname(manifest));
  if (JSON.parse(readFileSync(resolve(root, manifest), 'utf8')).scripts?.generate === undefined) continue;
  const before = snapshot(folder);
  const run = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: folder, stdio: 'inherit' });
  const after = snapshot(folder);
  for (const file of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(file) === after.get(file)) continue;
    stale.push(file);
    if (before.has(file)) writeFileSync(file, before.get(file), 'latin1');
    else rmSync(file);
  }
  if (run.status !== 0) stale.push(`${manifest}: "generate" failed`);
}

if (stale.length > 0) {
  console.error(
    `Generated files are not up to date (run "npm run generate" in the project):\n  ${stale.join('\n  ')}`,
  );
  process.exitCode = 1;
}

function snapshot(folder) {
  const names = globSync(['**/__generated__/**', 'openapi.json'], {
    cwd: folder,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'node_modules' || entry.name === 'dist',
  });
  const files = names.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file, 'latin1')]));
}
