/**
 * Which rules complain of a planted text? Reads cases from stdin and prints the rules, for `boundaries.spec.ts`:
 * Jest's modules cannot load the configurations of these tools.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

import { nx } from './nx.mjs';

const root = resolve(import.meta.dirname, '../..');

/** ESLint's complaints about a text as if it were that file. */
async function lintRules(cases) {
  // The rule between projects reads Nx' graph from the disk and is silent without it.
  const graph = await nx(['show', 'projects'], { quiet: true });
  if (graph.code !== 0) throw new Error(graph.output);
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: join(import.meta.dirname, 'planted.eslint.config.mjs'),
  });
  const rules = [];
  for (const { file, code } of cases) {
    const [result] = await eslint.lintText(code, { filePath: join(root, file) });
    rules.push(result.messages.map((message) => message.ruleId ?? message.message));
  }
  return rules;
}

/** dependency-cruiser's complaints about a workspace of these files only. */
function violations(files) {
  const workspace = mkdtempSync(join(tmpdir(), 'pobratim-planted-'));
  copyFileSync(join(root, 'tsconfig.base.json'), join(workspace, 'tsconfig.base.json'));
  for (const [file, code] of Object.entries({ 'apps/a.ts': '', 'libs/a.ts': '', ...files })) {
    mkdirSync(dirname(join(workspace, file)), { recursive: true });
    writeFileSync(join(workspace, file), code);
  }
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(import.meta.dirname, 'dependency-cruiser.mjs');
  const run = spawnSync(
    process.execPath,
    [program, 'apps', 'libs', '--config', config, '--output-type', 'json'],
    {
      cwd: workspace,
      encoding: 'utf8',
    },
  );
  rmSync(workspace, { recursive: true });
  if (run.stdout === '') throw new Error(run.stderr);
  return JSON.parse(run.stdout).summary.violations;
}

/** Cases of one file share a workspace, each in a folder of its own: the tool takes half a second to start. */
function cruiserRules(cases) {
  const alone = (planted) => Object.keys(planted.files).length > 1;
  const inFolder = (file, index) => file.replace('/src/', `/src/case-${index}/`);
  const shared = violations(
    Object.fromEntries(
      cases.flatMap((planted, index) =>
        alone(planted)
          ? []
          : Object.entries(planted.files).map(([file, code]) => [inFolder(file, index), code]),
      ),
    ),
  );
  return cases.map((planted, index) => {
    const own = alone(planted)
      ? violations(planted.files)
      : shared.filter(({ from }) => from.includes(`/case-${index}/`));
    return own.map(({ rule }) => rule.name);
  });
}

const { lint, cruise } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify({ lint: await lintRules(lint), cruise: cruiserRules(cruise) }));
