export type * from './__generated__/data.js';
export * from './cloud-event.js';
export * from './codes.js';
export * from './contract-addresses.js';
export * from './deliver.js';
export * from './delivered.js';
export * from './event-messages.js';
export * from './publication.js';
export * from './topics.js';
