export type { KafkaNode } from './cluster/node.js';
export type { EmbeddedKafkaCode } from './errors.js';
export type { Progress } from './progress.js';
export { findPrograms, type FindOptions, type KafkaPrograms } from './programs/find-programs.js';
export { startKafka, type KafkaOptions, type RunningKafka } from './start-kafka.js';
export type { KafkaUsers } from './users.js';
