/**
 * Makes everything that follows from `proto/`: refuses what lint or the last accepted contract (`proto/image.binpb`)
 * forbids, then writes the generated files and accepts the new contract. `GENERATED` and `IMAGE` redirect both.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const require = createRequire(import.meta.url);
const bufProgram = join(dirname(require.resolve('@bufbuild/buf/package.json')), 'bin/buf');
const plugin = join(dirname(require.resolve('@bufbuild/protoc-gen-es/package.json')), 'bin/protoc-gen-es');
const generated = resolve(process.env.GENERATED ?? join(here, 'src/__generated__'));
const image = resolve(process.env.IMAGE ?? join(root, 'proto/image.binpb'));
const accepted = join(root, 'proto/image.binpb');

/** @param {string} file @param {readonly string[]} args @param {string} cwd */
const run = (file, args, cwd) => {
  const { status } = spawnSync(file, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, GENERATED: generated },
  });
  if (status !== 0) throw new Error(`${file} ${args[0]} failed`);
};
/** @param {readonly string[]} args */
const buf = (...args) => run(process.execPath, [bufProgram, ...args], join(root, 'proto'));

buf('lint');
buf('format', '--diff', '--exit-code');
if (existsSync(accepted)) buf('breaking', '--against', accepted);
buf(
  'generate',
  '--template',
  JSON.stringify({
    version: 'v2',
    clean: true,
    plugins: [
      {
        local: [process.execPath, plugin],
        out: join(generated, 'es'),
        opt: ['target=ts', 'import_extension=js'],
      },
    ],
  }),
);

const described = join(mkdtempSync(join(tmpdir(), 'contracts-')), 'described.binpb');
try {
  buf('build', '-o', described);
  run(
    process.execPath,
    ['libs/tooling/run.mjs', 'libs/contracts/src/generation/generate.cli.ts', described],
    root,
  );
} finally {
  rmSync(dirname(described), { recursive: true, force: true });
}
buf('build', '--exclude-source-info', '-o', image);
