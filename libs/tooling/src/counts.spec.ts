import { describe, expect, it } from '@jest/globals';

import { sumCounts } from '../counts.mjs';

describe('the closing count', () => {
  it('sums the projects, coloured or not', () => {
    const output = [
      'Test Suites: 2 passed, 2 total',
      'Tests:       2 skipped, 20 passed, 22 total',
      '\u001b[1mTests:       \u001b[22m\u001b[32m5 passed\u001b[39m, 5 total',
    ];
    expect(sumCounts(output.join('\n'))).toEqual({ passed: 25, failed: 0, skipped: 2 });
  });

  it('counts a suite that could not run as a failure', () => {
    const output = ['Test Suites: 1 failed, 1 passed, 2 total', 'Tests:       3 passed, 3 total'];
    expect(sumCounts(output.join('\n'))).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('does not count a failed test twice', () => {
    const output = ['Test Suites: 1 failed, 1 total', 'Tests:       2 failed, 1 passed, 3 total'];
    expect(sumCounts(output.join('\n'))).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});
