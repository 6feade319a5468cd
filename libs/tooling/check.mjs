/** `npm run check`: all that can be told without running a test. */
import { requireNode24 } from './node-guard.mjs';

requireNode24();
const { checks } = await import('./checks.mjs');
const { nx, runMany } = await import('./nx.mjs');

process.exitCode = (await nx(runMany(checks))).code;
