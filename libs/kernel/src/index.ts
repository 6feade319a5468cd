export * from './clock.js';
export * from './edtf.js';
export * from './errors.js';
export * from './ids.js';
export * from './text.js';
