import { cannotStart } from '../errors.js';
import { FieldWriter } from './bytes.js';
import type { WireConnection } from './connection.js';

/** A topic to make: kept on as many nodes as there are. */
export interface NewTopic {
  readonly name: string;
  readonly partitions: number;
  /** Kafka's topic settings by name. */
  readonly settings: Readonly<Record<string, string>>;
}

const topicAlreadyExists = 36;

/**
 * Makes topics; one that exists stays as it is.
 * @returns names of those that were made
 * @throws DomainError `kafka-refused`
 */
export async function makeTopics(wire: WireConnection, topics: readonly NewTopic[]): Promise<string[]> {
  const body = new FieldWriter().int32(topics.length);
  for (const { name, partitions, settings } of topics) {
    // -1: as many copies as the cluster makes by itself; no assignment by hand.
    body.string(name).int32(partitions).int16(-1).int32(0);
    body.int32(Object.keys(settings).length);
    for (const [setting, value] of Object.entries(settings)) body.string(setting).string(value);
  }
  const answer = await wire.ask({ api: 19, version: 4, body: body.int32(30_000).int8(0).done() });
  answer.int32();
  const made: string[] = [];
  for (let left = answer.int32(); left > 0; left--) {
    const name = answer.string() ?? '';
    const error = answer.int16();
    const words = answer.string() ?? String(error);
    if (error === 0) made.push(name);
    else if (error !== topicAlreadyExists) throw refused(name, words);
  }
  return made;
}

function refused(name: string, words: string): Error {
  return cannotStart('kafka-refused', {
    ru: `Kafka не создала тему «${name}»: ${words}. Брокер остановлен, данные на месте.`,
    en: `Kafka did not make the topic "${name}": ${words}. The broker was stopped, the data are as they were.`,
  });
}
