/** `npm test`: everything. What did not change since it last passed is replayed from the cache. */
import { requireNode24 } from './node-guard.mjs';

requireNode24();
const { checks } = await import('./checks.mjs');
const { sumCounts } = await import('./counts.mjs');
const { kafkaFirst } = await import('./kafka-first.mjs');
const { nx, runMany } = await import('./nx.mjs');

if (kafkaFirst() !== 0) process.exit(1);
const { code, output } = await nx(runMany([...checks, 'test', 'build', 'e2e']));
const { passed, failed, skipped } = sumCounts(output);
if (code !== 0) console.log(failed > 0 ? 'Specs failed, see above.' : 'A check failed, see above.');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = code !== 0 || failed > 0 || passed === 0 ? 1 : 0;
