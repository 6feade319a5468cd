import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * Runs Nx without its daemon and shows what it says, also of tasks that come from the cache.
 * @param {string[]} args
 * @param {{ quiet?: boolean, onText?: (text: string) => void }} options `quiet` keeps the words for the caller
 * @returns {Promise<{ code: number, output: string }>}
 */
export function nx(args, options = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
      cwd: root,
      env: {
        ...process.env,
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
        // A task may itself be started by npm or Nx: it is a run of its own.
        NX_TASK_TARGET_PROJECT: undefined,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts = [];
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (part) => {
        parts.push(part);
        if (!options.quiet) to.write(part);
        options.onText?.(part.toString());
      });
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(parts).toString() }));
  });
}

/** `lint typecheck …` on all projects that have them. */
export const runMany = (targets) => [
  'run-many',
  '-t',
  ...targets,
  '--output-style=static',
  `--parallel=${process.env.NX_PARALLEL ?? '2'}`,
];
