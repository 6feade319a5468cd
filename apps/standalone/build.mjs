import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { nx } from '../../libs/tooling/nx.mjs';

const root = resolve(import.meta.dirname, '../..');
const stampFile = join(root, 'node_modules/.cache/built.stamp');
const notSources = /^(node_modules|dist|e2e|bench|test|coverage)$|\.spec\.tsx?$|\.md$/;

/**
 * Builds the product and says how it goes, unless nothing has changed since it was last built.
 * @returns {Promise<boolean>} whether it is built now
 */
export async function buildWhatIsNotBuilt() {
  const stamp = stampOfSources();
  if (isBuilt() && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;

  console.log('Собираю программу, это нужно один раз… · Building, this is needed once…');
  const args = [
    'run-many',
    '-t',
    'build',
    '-p',
    '@pobratim/standalone',
    '@pobratim/portal',
    '@pobratim/gateway',
    '@pobratim/relay',
  ];
  const { code, output } = await nx([...args, '--output-style=static', '--parallel=2'], {
    quiet: true,
    onText: sayProgress(),
  });
  if (code !== 0) {
    console.error(output);
    console.error(
      'Программа не собралась, причина выше. Данные не тронуты. · The build failed, see above. No data were touched.',
    );
    return false;
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/** Nx names a project when it is done, and at the beginning how many there are. */
function sayProgress() {
  let total = 0;
  const done = new Set();
  return (text) => {
    const [, projects, tasks] = /for (\d+) projects?(?: and (\d+) tasks?)?/.exec(text) ?? [];
    if (projects !== undefined) total = Number(projects) + Number(tasks ?? 0);
    for (const [, project] of text.matchAll(/> nx run (\S+):build/g)) {
      if (done.has(project)) continue;
      done.add(project);
      console.log(`  ${done.size} / ${total}  ${project.replace('@pobratim/', '')}`);
    }
  };
}

const projects = () =>
  ['apps', 'libs'].flatMap((room) =>
    readdirSync(join(root, room))
      .map((name) => join(root, room, name))
      .filter((folder) => existsSync(join(folder, 'package.json'))),
  );

/** Names, sizes and times: reading every file would take longer than a start may. */
function stampOfSources() {
  const hash = createHash('sha256').update(process.version);
  const files = ['package-lock.json', '.swcrc', 'tsconfig.base.json', 'nx.json'].map((name) =>
    join(root, name),
  );
  for (const file of files.concat(projects().flatMap(sourcesIn))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourcesIn(path) : entry.isFile() ? [path] : [];
    });
}

/** The product needs the builds of its libraries; the libraries of the tests are not among them. */
function isBuilt() {
  return projects().every((folder) => {
    const { nx: settings } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const needed = settings?.targets?.build !== undefined && !settings.tags?.includes('type:testing');
    return !needed || existsSync(join(folder, 'dist'));
  });
}
