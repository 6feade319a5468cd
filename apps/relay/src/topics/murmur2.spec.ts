import { describe, expect, it } from '@jest/globals';
import { murmur2, partitionOf } from './murmur2.js';

describe('the partition of a record', () => {
  it('follows the hash of Kafka’s own clients', () => {
    // The vectors of UtilsTest.testMurmur2 in Apache Kafka.
    for (const [text, hash] of [
      ['21', -973932308],
      ['foobar', -790332482],
      ['a-little-bit-long-string', -985981536],
      ['a-little-bit-longer-string', -1486304829],
      ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
      ['abc', 479470107],
    ] as const)
      expect([text, murmur2(Buffer.from(text))]).toEqual([text, hash]);
  });

  it('is one of those that the topic has, and always the same', () => {
    for (const key of ['00000000-0000-7000-8000-000000000001', 'watermark', 'Ёлкино']) {
      expect(partitionOf(key, 6)).toBeGreaterThanOrEqual(0);
      expect(partitionOf(key, 6)).toBeLessThan(6);
      expect(partitionOf(key, 6)).toBe(partitionOf(key, 6));
    }
  });
});
