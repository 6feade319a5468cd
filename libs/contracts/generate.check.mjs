/** Generates everything from `proto/` anew, beside, and fails when what is checked in differs. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const accepted = resolve(here, '../../proto/image.binpb');
mkdirSync(join(here, 'node_modules'), { recursive: true });
const beside = mkdtempSync(join(here, 'node_modules/.generated-'));

/** @param {string} folder */
const textsOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );

try {
  const [folder, image] = [join(beside, 'generated'), join(beside, 'image.binpb')];
  const { status } = spawnSync(process.execPath, [join(here, 'generate.mjs')], {
    env: { ...process.env, GENERATED: folder, IMAGE: image },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('proto/ does not give what it should; see above');
  const [now, fresh] = [textsOf(join(here, 'src/__generated__')), textsOf(folder)];
  const stale = [...new Set([...now.keys(), ...fresh.keys()])].filter(
    (name) => now.get(name) !== fresh.get(name),
  );
  if (!readFileSync(accepted).equals(readFileSync(image))) stale.push('proto/image.binpb');
  if (stale.length > 0) {
    process.stderr.write(
      `Out of date with proto/: ${stale.join(', ')}\nRun: npm run generate -w @pobratim/contracts\n`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(beside, { recursive: true, force: true });
}
