import preset from '../../libs/tooling/jest.preset.mjs';

export default preset;
