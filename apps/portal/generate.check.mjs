/** Generates the clients of all services anew, beside, and fails when what is checked in differs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const checkedIn = join(here, 'src/__generated__');
const beside = mkdtempSync(join(here, 'node_modules/.generated-'));
const manifest = createRequire(import.meta.url).resolve('@hey-api/openapi-ts/package.json');

/** @param {string} folder */
const textsOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );

try {
  execFileSync(process.execPath, [join(dirname(manifest), 'bin/run.js'), '-f', 'openapi-ts.config.mjs'], {
    cwd: here,
    env: { ...process.env, OPENAPI_OUTPUT: beside },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [now, fresh] = [textsOf(checkedIn), textsOf(beside)];
  const names = new Set([...now.keys(), ...fresh.keys()]);
  const stale = [...names].filter((name) => now.get(name) !== fresh.get(name));
  if (stale.length > 0) {
    process.stderr.write(
      `apps/portal/src/__generated__ is out of date: ${stale.join(', ')}\nRun: npm run generate -w @pobratim/portal\n`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(beside, { recursive: true, force: true });
}
