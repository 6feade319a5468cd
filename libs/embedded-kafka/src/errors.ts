import { DomainError, type Message } from '@pobratim/kernel';

/** Why the embedded Kafka did not start. The codes are stable; the words may be improved. */
export type EmbeddedKafkaCode =
  | 'another-cluster-size'
  | 'data-folder-not-kafka'
  | 'java-missing'
  | 'kafka-did-not-start'
  | 'kafka-jars-missing'
  | 'kafka-orphan-does-not-stop'
  | 'kafka-refused'
  | 'kafka-setting-wrong'
  | 'kafka-turn-not-given'
  | 'port-taken';

/**
 * A refusal to start, in words for the person at the keyboard.
 * @param code what is the case
 * @param message the same sentence in both languages: what happened, what was kept, what to do
 * @param details facts for a machine
 */
export function cannotStart(
  code: EmbeddedKafkaCode,
  message: Message,
  details: Record<string, string | number> = {},
): DomainError {
  return new DomainError(code, { kind: 'unavailable', message, details });
}
