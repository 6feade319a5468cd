import { kafkaOrReason } from './kafka-or-reason.js';

// What a suite does that fails before it has stopped its broker: starts one, says which, and ends.
const { kafka } = await kafkaOrReason();
const { nodes } = await kafka.start({ folder: process.argv[2] ?? '' });
console.log(nodes[0]?.pid);
