/** `npm run up`: builds what is not built, then runs every service as a process of its own, with Kafka between them. */
import { requireNode24 } from '../../libs/tooling/node-guard.mjs';

requireNode24();
const { buildWhatIsNotBuilt } = await import('./build.mjs');
if (await buildWhatIsNotBuilt()) {
  await import('./dist/up/main.js');
} else {
  process.exitCode = 1;
}
