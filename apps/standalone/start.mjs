/** `npm start`: builds what is not built, then runs the whole product in this process. */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

import { requireNode24 } from '../../libs/tooling/node-guard.mjs';

requireNode24();
const { buildWhatIsNotBuilt } = await import('./build.mjs');
if (await buildWhatIsNotBuilt()) {
  enableCompileCache(resolve(import.meta.dirname, '../../node_modules/.cache/compiled'));
  await import('./dist/main.js');
} else {
  process.exitCode = 1;
}
