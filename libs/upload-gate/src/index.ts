export type { RefusalCode } from './gate/refusals.js';
export { LIMITS } from './gate/limits.js';
export { openUpload, type Upload } from './open-upload.js';
