import { isDomainError } from '@pobratim/kernel';

import { findPrograms, type FindOptions } from './programs/find-programs.js';
import { startKafka, type KafkaOptions, type RunningKafka } from './start-kafka.js';
import { takeTurn, turnPatience } from './turn.js';

/** Kafka for specs. */
export interface KafkaForSpecs {
  /**
   * `startKafka` that waits for its turn: suites of several projects run at once, two cores carry two single brokers
   * or one cluster. `stop` gives the turn back. Give the hook that calls it {@link kafkaTimeout}.
   */
  start(options: KafkaOptions): Promise<RunningKafka>;
}

/**
 * For `beforeAll`: the turn may come late. Longer than the wait for the turn and the start together: a hook that gave up
 * first would leave a broker that nobody stops.
 */
export const kafkaTimeout = turnPatience + 120_000;

/**
 * Whether specs can have a Kafka here; what is missing is fetched first.
 * ```ts
 * const { kafka, reason } = await kafkaOrReason();
 * (reason === undefined ? describe : describe.skip)('the relay over Kafka', () => { … });
 * ```
 * @returns `reason`: the sentence with the remedy, Russian · English, when there is no Java 17 or no jars
 * @throws DomainError the same as an error when `REQUIRE_KAFKA=1` forbids to go on without
 */
export async function kafkaOrReason(
  options: FindOptions = {},
): Promise<{ kafka: KafkaForSpecs; reason?: string }> {
  const kafka = { start };
  try {
    await findPrograms(options);
    return { kafka };
  } catch (error) {
    if (!isDomainError(error) || process.env['REQUIRE_KAFKA'] === '1') throw error;
    return { kafka, reason: `${error.messages.ru} · ${error.messages.en}` };
  }
}

async function start(options: KafkaOptions): Promise<RunningKafka> {
  const turn = await takeTurn(options.nodes ?? 1);
  try {
    // A broker that a failed suite forgot must not keep Jest from ending, and with it the turn from the others.
    const kafka = await startKafka({ ...options, holdsProcess: false });
    const stop = async (): Promise<void> => {
      await kafka.stop();
      turn.release();
    };
    return { ...kafka, stop };
  } catch (error) {
    turn.release();
    throw error;
  }
}
