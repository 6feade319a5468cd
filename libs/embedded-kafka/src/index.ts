export type { KafkaNode } from './cluster/node.js';
export type { EmbeddedKafkaCode } from './errors.js';
export { kafkaOrReason, kafkaTimeout, type KafkaForSpecs } from './kafka-or-reason.js';
export type { Progress } from './progress.js';
export { findPrograms, type FindOptions, type KafkaPrograms } from './programs/find-programs.js';
export { faultProxy, type Fate, type FaultProxy, type Rule } from './proxy/fault-proxy.js';
export type { Direction, PassingFrame } from './proxy/frames.js';
export { startKafka, type KafkaOptions, type RunningKafka } from './start-kafka.js';
export type { KafkaUsers } from './users.js';
