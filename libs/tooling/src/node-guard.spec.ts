import { describe, expect, it } from '@jest/globals';

import { requireNode24 } from '../node-guard.mjs';

describe('the guard of the Node version', () => {
  it('ends the program on a Node before 24', () => {
    const said: string[] = [];
    const codes: number[] = [];
    requireNode24('20.20.2', { end: (code) => codes.push(code), say: (words) => said.push(words) });
    expect(codes).toEqual([1]);
    expect(said.join()).toMatch(/Нужен Node.js 24, а это 20.20.2/);
  });

  it('lets the Node pass that runs these tests: npm brought it', () => {
    const codes: number[] = [];
    requireNode24(process.versions.node, { end: (code) => codes.push(code) });
    expect(codes).toEqual([]);
  });
});
