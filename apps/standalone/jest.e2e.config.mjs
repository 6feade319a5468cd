import preset from '../../libs/tooling/jest.preset.mjs';

/** Specs of the product as it is built and started by people. */
export default { ...preset, testMatch: ['<rootDir>/e2e/**/*.spec.ts'], maxWorkers: 1 };
