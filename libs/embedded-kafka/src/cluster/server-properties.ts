/** The three doors of a node. */
export interface NodePorts {
  /** For clients. */
  readonly clients: number;
  /** For the nodes among themselves, and for the launcher. */
  readonly brokers: number;
  readonly controller: number;
}

/** One node of a cluster on this machine. */
export interface NodePlan {
  readonly id: number;
  readonly ports: NodePorts;
  /** The port that clients are told to come to, where it is not the node's own: that of a proxy. */
  readonly advertised?: number;
}

/** What the properties of one node are made from. */
export interface PropertiesInput {
  readonly id: number;
  /** Folder of the node's log. */
  readonly data: string;
  /** All nodes, this one among them. */
  readonly nodes: readonly NodePlan[];
  /** The secret that the nodes know each other by; with it, clients need a name and a password too. */
  readonly secret?: string;
  /** Settings of the caller; they win. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The file that a node is started with. */
export function serverProperties(input: PropertiesInput): string {
  const own = input.nodes.find(({ id }) => id === input.id);
  if (own === undefined) throw new Error(`no plan for node ${input.id}`);
  const { ports, advertised = ports.clients } = own;
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': String(input.id),
    'controller.quorum.voters': input.nodes
      .map((node) => `${node.id}@127.0.0.1:${node.ports.controller}`)
      .join(','),
    listeners: `CLIENTS://127.0.0.1:${ports.clients},BROKERS://127.0.0.1:${ports.brokers},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': `CLIENTS://127.0.0.1:${advertised},BROKERS://127.0.0.1:${ports.brokers}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'BROKERS',
    'log.dirs': input.data,
    'auto.create.topics.enable': 'false',
    ...copies(input.nodes.length),
    ...quick(input.nodes.length),
    ...(input.secret === undefined ? open : guarded(input.secret)),
    ...input.more,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** How often everything is kept: on every node, and acknowledged when a majority has it. */
function copies(nodes: number): Record<string, string> {
  const majority = String(Math.floor(nodes / 2) + 1);
  return {
    'default.replication.factor': String(nodes),
    'min.insync.replicas': majority,
    'offsets.topic.replication.factor': String(nodes),
    'offsets.topic.num.partitions': '5',
    'transaction.state.log.replication.factor': String(nodes),
    'transaction.state.log.min.isr': majority,
    'transaction.state.log.num.partitions': '5',
    'share.coordinator.state.topic.replication.factor': String(nodes),
    'share.coordinator.state.topic.min.isr': majority,
  };
}

/** A killed node is missed within seconds (9 by default), and a node takes 4 MB for compaction instead of 128. */
function quick(nodes: number): Record<string, string> {
  return {
    'broker.session.timeout.ms': nodes === 1 ? '1500' : '2000',
    'broker.heartbeat.interval.ms': nodes === 1 ? '300' : '400',
    'group.initial.rebalance.delay.ms': '0',
    'group.min.session.timeout.ms': '500',
    'log.cleaner.dedupe.buffer.size': '4194304',
  };
}

const open = {
  'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,BROKERS:PLAINTEXT,CONTROLLER:PLAINTEXT',
};

/**
 * Names and passwords: SCRAM (RFC 7677) for clients, whose secrets live in the metadata; PLAIN among the nodes, which
 * need to know each other before there is any metadata, and never leaves this machine.
 */
function guarded(secret: string): Record<string, string> {
  const security = 'org.apache.kafka.common.security';
  const plain = `${security}.plain.PlainLoginModule required username="broker" password="${secret}" user_broker="${secret}";`;
  return {
    'listener.security.protocol.map':
      'CLIENTS:SASL_PLAINTEXT,BROKERS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-256,PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.clients.sasl.enabled.mechanisms': 'SCRAM-SHA-256',
    'listener.name.clients.scram-sha-256.sasl.jaas.config': `${security}.scram.ScramLoginModule required;`,
    'listener.name.brokers.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.brokers.plain.sasl.jaas.config': plain,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': plain,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:broker;User:root',
  };
}
