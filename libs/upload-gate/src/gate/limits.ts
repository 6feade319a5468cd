/** What an upload may be at most. Shown to people in the words of the refusals. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 10 * 1024 * 1024,
  /** Parts in the package. */
  entries: 2000,
  /** Bytes of one unpacked part. */
  entry: 30 * 1024 * 1024,
  /** Bytes of all unpacked parts together. */
  unpacked: 50 * 1024 * 1024,
  /** Unpacked bytes for one packed byte. */
  ratio: 100,
  /** A part this small may be packed better than the ratio: nothing can be gained by it. */
  ratioCountsFrom: 1024 * 1024,
  /** The parser's heap, in MiB. */
  heapMiB: 256,
  /** The parser's time, in milliseconds. */
  parserMs: 10_000,
  /** The parser's answer, in bytes. */
  html: 60 * 1024 * 1024,
  /** Parsers at work at once. */
  parsers: 2,
} as const;
