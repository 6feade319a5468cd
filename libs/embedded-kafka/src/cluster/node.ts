import { setTimeout as pause } from 'node:timers/promises';

import { cannotStart } from '../errors.js';
import type { KafkaPrograms } from '../programs/kafka-programs.js';
import { openWire } from '../wire/connection.js';
import { nodesSeen } from '../wire/metadata.js';
import { launchBroker, type BrokerProcess } from './broker-process.js';
import type { NodePorts } from './server-properties.js';

/** One node of a running cluster. */
export interface KafkaNode {
  readonly id: number;
  /** Where it listens for clients, proxy or not. */
  readonly port: number;
  /** Its process, while there is one. */
  readonly pid: number | undefined;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** An orderly stop: leaders move away first. */
  stop(): Promise<void>;
  /** Starts it again on the same port and data, and waits until the cluster has taken it in. */
  restart(): Promise<void>;
}

/** What a node is started with, each time. */
export interface NodeInput {
  readonly id: number;
  readonly folder: string;
  readonly ports: NodePorts;
  readonly programs: KafkaPrograms;
  readonly secret: string | undefined;
  readonly holdsProcess: boolean;
  /** Hears of an end that nobody asked for. */
  readonly onDeath: (node: KafkaNode, lastWords: string) => void;
}

/** How long a JVM on a busy machine may take. */
const patience = 90_000;

/** A node that is not running yet: `restart` begins it. */
export function nodeOf(input: NodeInput): KafkaNode {
  let running: BrokerProcess | undefined;
  /** Only an end that comes by itself is a death. */
  async function end(how: (broker: BrokerProcess) => Promise<void>): Promise<void> {
    const broker = running;
    running = undefined;
    if (broker !== undefined) await how(broker);
  }
  const node: KafkaNode = {
    id: input.id,
    port: input.ports.clients,
    get pid() {
      return running?.pid;
    },
    kill: () => end((broker) => broker.kill()),
    // A node that has lost its fellows waits for them for minutes; what was acknowledged is safe either way.
    stop: () => end((broker) => broker.stop(12_000)),
    restart: async () => {
      if (running !== undefined) return;
      const broker = launchBroker(input.folder, input.programs, input.holdsProcess);
      running = broker;
      await ready(input, broker, () => running === broker);
      void broker.ended.then((lastWords) => {
        if (running !== broker) return;
        running = undefined;
        input.onDeath(node, lastWords);
      });
    },
  };
  return node;
}

/** Ready: it answers, and by its own answer the cluster has taken it in. */
async function ready(input: NodeInput, broker: BrokerProcess, wanted: () => boolean): Promise<void> {
  let lastWords: string | undefined;
  void broker.ended.then((words) => (lastWords = words));
  const until = Date.now() + patience;
  while (wanted()) {
    if (lastWords !== undefined) throw didNotStart(lastWords);
    if (Date.now() > until) {
      await broker.kill();
      throw didNotStart(await broker.ended);
    }
    if (await takenIn(input)) return;
    await pause(20);
  }
}

async function takenIn(input: NodeInput): Promise<boolean> {
  try {
    const wire = await openWire(input.ports.brokers, input.secret);
    try {
      return (await nodesSeen(wire)).includes(input.id);
    } finally {
      wire.close();
    }
  } catch {
    return false;
  }
}

function didNotStart(lines: string): Error {
  return cannotStart('kafka-did-not-start', {
    ru: `Брокер Kafka не запустился. Данные остались в папке как были. Его последние слова:\n${lines}`,
    en: `The Kafka broker did not start. The data in the folder are as they were. Its last words:\n${lines}`,
  });
}
