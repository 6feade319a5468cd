import type { Java } from './java.js';

/** All that a broker is started from. */
export interface KafkaPrograms {
  readonly java: Java;
  /** Folder of the broker's jars. */
  readonly jars: string;
  /** Folder of the jars of Kafka's console consumer. */
  readonly console: string;
  /** First records of a new cluster's metadata, as Kafka's own tool writes them. */
  readonly template: string;
}
