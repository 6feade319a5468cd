import { FieldWriter } from './bytes.js';
import type { WireConnection } from './connection.js';

/**
 * Which nodes take part, as the asked node sees it: one that has started and was taken in by the controller.
 * @returns numbers of the nodes
 */
export async function nodesSeen(wire: WireConnection): Promise<number[]> {
  // Metadata v4 for no topic at all, without making any.
  const answer = await wire.ask({ api: 3, version: 4, body: new FieldWriter().int32(0).int8(0).done() });
  answer.int32();
  return Array.from({ length: answer.int32() }, () => {
    const id = answer.int32();
    answer.string();
    answer.int32();
    answer.string();
    return id;
  });
}
