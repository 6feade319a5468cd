/**
 * Are the generated files what their sources give today? Every project with generated files has a script
 * `generate:check` that makes them again beside, compares, and names what differs.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const scriptsOf = (manifest) => JSON.parse(readFileSync(resolve(root, manifest), 'utf8')).scripts ?? {};
const projects = globSync('{apps,libs}/*/package.json', { cwd: root }).filter(
  (file) => scriptsOf(file)['generate:check'],
);

for (const manifest of projects) {
  const cwd = resolve(root, dirname(manifest));
  const { status } = spawnSync('npm', ['run', '--silent', 'generate:check'], { cwd, stdio: 'inherit' });
  console.log(`${dirname(manifest)}: ${status === 0 ? 'up to date' : 'OUT OF DATE'}`);
  if (status !== 0) process.exitCode = 1;
}
