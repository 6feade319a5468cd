import { Logger } from '@nestjs/common';
import { Kafka, logLevel, type KafkaConfig, type SASLOptions } from 'kafkajs';
import { z } from 'zod';
import { mendIdleTimer } from './idle-timer.js';

/** How a broker is reached. */
export interface KafkaConnection {
  /** `host:port` of at least one broker. */
  readonly brokers: readonly string[];
  /** Name of the client in the broker's log and quotas: `analytics`. */
  readonly clientId: string;
  /** Who signs in; nobody when not given. */
  readonly user?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly name: string;
    readonly password: string;
  };
  /** Whether the connection is TLS with the machine's authorities. */
  readonly isEncrypted?: boolean;
  /** Told of what the client library complains of; it mends most of it by itself. The log of Nest when not given. */
  readonly onComplaint?: (text: string) => void;
  /** Milliseconds before an unanswered request counts as lost; 10 000 when not given. */
  readonly requestTimeout?: number;
}

/** What a service reads of Kafka from its environment. */
export const KAFKA_SETTINGS = {
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/)
    .describe('адреса брокеров через запятую · brokers as host:port, separated by commas'),
  KAFKA_USER: z.string().min(1).optional().describe('имя для входа в Kafka · user name, if Kafka wants one'),
  KAFKA_PASSWORD: z.string().min(1).optional().describe('пароль для входа в Kafka · its password'),
  KAFKA_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).default('scram-sha-256'),
  KAFKA_TLS: z.enum(['on', 'off']).default('off').describe('шифрование связи с Kafka · TLS to Kafka'),
} as const;

/** What {@link KAFKA_SETTINGS} reads. */
export type KafkaSettings = Readonly<z.output<z.ZodObject<typeof KAFKA_SETTINGS>>>;

/** The connection that the settings of a service describe. */
export function kafkaConnection(settings: KafkaSettings, clientId: string): KafkaConnection {
  const { KAFKA_BROKERS, KAFKA_USER: name, KAFKA_PASSWORD: password, KAFKA_MECHANISM: mechanism } = settings;
  const user = name !== undefined && password !== undefined ? { mechanism, name, password } : null;
  return {
    brokers: KAFKA_BROKERS.split(','),
    clientId,
    isEncrypted: settings.KAFKA_TLS === 'on',
    ...(user !== null && { user }),
  };
}

/** Opens the client library for a connection. Nothing is sent before something is asked of it. */
export function kafkaOf(connection: KafkaConnection): Kafka {
  mendIdleTimer();
  const { brokers, clientId, user, isEncrypted = false, requestTimeout = 10_000 } = connection;
  const log = new Logger(`Kafka ${clientId}`);
  const complain =
    connection.onComplaint ??
    ((text: string) => {
      log.debug(text);
    });
  const config: KafkaConfig = {
    brokers: [...brokers],
    clientId,
    requestTimeout,
    connectionTimeout: 3_000,
    logLevel: logLevel.WARN,
    // What it cannot mend comes back as an error of the call, and that is what alarms.
    logCreator:
      () =>
      ({ namespace, log: { message, error } }) => {
        complain(`${namespace}: ${message}${typeof error === 'string' ? ` (${error})` : ''}`);
      },
    retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 1_000 },
    ...(isEncrypted && { ssl: true }),
  };
  if (user !== undefined) config.sasl = saslOf(user);
  return new Kafka(config);
}

function saslOf({ mechanism, name: username, password }: NonNullable<KafkaConnection['user']>): SASLOptions {
  switch (mechanism) {
    case 'plain':
      return { mechanism, username, password };
    case 'scram-sha-256':
      return { mechanism, username, password };
    case 'scram-sha-512':
      return { mechanism, username, password };
  }
}
