/**
 * Sums what Jest says at the end of each project, also where Nx replays it from its cache.
 * @param {string} output of all projects
 * @returns {{ passed: number, failed: number, skipped: number }} a suite that could not run counts as one failure
 */
export function sumCounts(output) {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  const lines = output.replace(/\u001b\[[0-9;]*m/g, '').split('\n');
  const sum = { passed: 0, failed: 0, skipped: 0 };
  let brokenSuites = 0;
  for (const line of lines) {
    const [, what, counts] = /^\s*(Test Suites|Tests):\s+(.*)$/.exec(line) ?? [];
    if (what === 'Test Suites') brokenSuites = countOf(counts, 'failed');
    if (what !== 'Tests') continue;
    sum.passed += countOf(counts, 'passed');
    sum.failed += Math.max(countOf(counts, 'failed'), brokenSuites);
    sum.skipped += countOf(counts, 'skipped') + countOf(counts, 'todo');
    brokenSuites = 0;
  }
  return sum;
}

const countOf = (counts, word) => Number(new RegExp(`(\\d+) ${word}`).exec(counts)?.[1] ?? 0);
