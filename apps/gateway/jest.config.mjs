export { default } from '../../libs/tooling/jest.preset.mjs';
