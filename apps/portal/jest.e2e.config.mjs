import preset from '../../libs/tooling/jest.preset.mjs';

/** Real browser, real registry, real PostgreSQL: one file at a time, two cores are all there is. */
export default { ...preset, testMatch: ['<rootDir>/e2e/**/*.spec.ts'], testTimeout: 120_000, maxWorkers: 1 };
