/** Runs a TypeScript file of the workspace from source: `node libs/tooling/run.mjs FILE [arguments]`. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const [file, ...args] = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [
    '--conditions=@pobratim/source',
    '--disable-warning=ExperimentalWarning',
    '--import',
    '@swc-node/register/esm-register',
    resolve(file),
    ...args,
  ],
  { stdio: 'inherit', env: { ...process.env, SWC_NODE_PROJECT: resolve('tsconfig.base.json') } },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
