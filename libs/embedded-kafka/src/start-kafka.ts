import { freePorts, lockFolder } from '@pobratim/owned-process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { openClusterFolder, openNodeFolder, type ClusterIdentity } from './cluster/cluster-folder.js';
import { requireFree } from './cluster/free-door.js';
import { nodeOf, type KafkaNode } from './cluster/node.js';
import { endOrphan } from './cluster/orphan.js';
import { serverProperties, type NodePlan } from './cluster/server-properties.js';
import { findPrograms } from './programs/find-programs.js';
import type { KafkaPrograms } from './programs/kafka-programs.js';
import type { Progress } from './progress.js';
import { letIn, type KafkaUsers } from './users.js';
import { openWire } from './wire/connection.js';
import { makeTopics, type NewTopic } from './wire/topics.js';

/** How to start. */
export interface KafkaOptions {
  /** Folder of the cluster; made when missing. Two runs never share one. */
  readonly folder: string;
  /** Port of the first node for clients, the next nodes take the next ports; free ones are taken when left out. */
  readonly port?: number;
  /** One when left out. Three keep everything three times and survive the loss of one. */
  readonly nodes?: 1 | 3;
  /** With it, clients need a name and a password, and agencies may only read what is public. */
  readonly users?: KafkaUsers;
  /** Topics to make where they are missing; services make theirs themselves. */
  readonly topics?: readonly NewTopic[];
  /** Ports on 127.0.0.1 that clients are told to come to, one per node: those of proxies. */
  readonly advertised?: readonly number[];
  /** Kafka's broker settings by name, over ours. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Whether this process lives as long as its brokers; yes when left out. If not, its end is theirs. */
  readonly holdsProcess?: boolean;
  readonly onProgress?: (step: Progress) => void;
  /** Hears of a node that ended without being asked to, with the last lines of its log. */
  readonly onDeath?: (node: KafkaNode, lastWords: string) => void;
}

/** A Kafka of our own, for as long as this process lives. */
export interface RunningKafka {
  /** Addresses for clients, `host:port` separated by commas. */
  readonly bootstrap: string;
  readonly nodes: readonly KafkaNode[];
  /** Stops all nodes in order and frees the folder. May be called twice. */
  stop(): Promise<void>;
  /** `kill -9` of all nodes. The folder stays ours: `restart` may follow. */
  kill(): Promise<void>;
  /** Starts the nodes that are not running, on the same ports and data. */
  restart(): Promise<void>;
}

/**
 * Starts a real Kafka (KRaft, one or three nodes) on a folder that is its own, on 127.0.0.1 only. Ready means that
 * every node answers and has been taken in. A broker left over by a killed run is ended first.
 * @throws DomainError with one of the codes of `EmbeddedKafkaCode`, or `data-folder-in-use`
 */
export async function startKafka(options: KafkaOptions): Promise<RunningKafka> {
  const folder = resolve(options.folder);
  const report = options.onProgress ?? (() => undefined);
  const programs = await findPrograms({ onProgress: report });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const nodes: KafkaNode[] = [];
  const all = async (act: (node: KafkaNode) => Promise<void>): Promise<void> => {
    await Promise.all(nodes.map(act));
  };
  const stop = async (): Promise<void> => {
    await all((node) => node.stop());
    lock.release();
  };
  try {
    const identity = openClusterFolder(folder, options.nodes ?? 1, () => {
      report('creating-cluster');
    });
    for (const { id } of range(identity.nodes)) {
      await endOrphan(nodeFolder(folder, id), () => {
        report('ending-orphan');
      });
    }
    const plans = await planNodes(options, identity.nodes);
    nodes.push(...plans.map((plan) => prepare(plan, plans, { folder, identity, programs, options })));
    report('starting');
    const restart = (): Promise<void> => all((node) => node.restart());
    await restart();
    await furnish(plans[0] as NodePlan, identity.secret, options);
    const addresses = plans.map(({ ports, advertised }) => `127.0.0.1:${advertised ?? ports.clients}`);
    return { bootstrap: addresses.join(','), nodes, stop, restart, kill: () => all((node) => node.kill()) };
  } catch (error) {
    await all((node) => node.kill());
    lock.release();
    throw error;
  }
}

const range = (count: number): { id: number }[] => Array.from({ length: count }, (_, i) => ({ id: i + 1 }));

const nodeFolder = (folder: string, id: number): string => join(folder, `node-${id}`);

async function planNodes(options: KafkaOptions, count: number): Promise<NodePlan[]> {
  const free = await freePorts(count * 3);
  const plans = range(count).map(({ id }) => {
    const [clients, brokers, controller] = free.splice(0, 3) as [number, number, number];
    const chosen = options.port === undefined ? clients : options.port + id - 1;
    const advertised = options.advertised?.[id - 1];
    const ports = { clients: chosen, brokers, controller };
    return { id, ports, ...(advertised === undefined ? {} : { advertised }) };
  });
  if (options.port !== undefined) for (const { ports } of plans) await requireFree(ports.clients);
  return plans;
}

/** What the caller wants to find in the cluster: users with their rights, topics. */
async function furnish({ ports }: NodePlan, secret: string, options: KafkaOptions): Promise<void> {
  const { users, topics = [] } = options;
  const wire = await openWire(ports.brokers, users === undefined ? undefined : secret);
  try {
    if (users !== undefined) await letIn(wire, users);
    if (topics.length > 0) await makeTopics(wire, topics);
  } finally {
    wire.close();
  }
}

interface Surroundings {
  readonly folder: string;
  readonly identity: ClusterIdentity;
  readonly programs: KafkaPrograms;
  readonly options: KafkaOptions;
}

/** Writes what the node is started from. The ports may differ from start to start: its data do not know them. */
function prepare(plan: NodePlan, nodes: readonly NodePlan[], around: Surroundings): KafkaNode {
  const { identity, programs, options } = around;
  const folder = nodeFolder(around.folder, plan.id);
  const { clusterId } = identity;
  const data = openNodeFolder(folder, { id: plan.id, clusterId, template: programs.template });
  const secret = options.users === undefined ? undefined : identity.secret;
  const more = options.properties ?? {};
  const properties = { id: plan.id, data, nodes, more, ...(secret === undefined ? {} : { secret }) };
  writeFileSync(join(folder, 'node.properties'), serverProperties(properties), { mode: 0o600 });
  const onDeath = options.onDeath ?? (() => undefined);
  const holdsProcess = options.holdsProcess ?? true;
  return nodeOf({ id: plan.id, folder, ports: plan.ports, programs, secret, holdsProcess, onDeath });
}
