/**
 * Where the bytes of source documents, texts and readings live, each under the SHA-256 of its content.
 * Nothing is ever overwritten or removed; the name of a file is no business of the store.
 */
export interface FileStore {
  /**
   * Keeps the bytes. When the promise resolves they survive a power cut.
   * @returns SHA-256 of the bytes, 64 lower-case hex digits; the same bytes always give the same one
   */
  put(bytes: Uint8Array): Promise<string>;

  /**
   * The bytes kept under a hash.
   * @throws DomainError `file-not-found` (not-found), `file-damaged` (unavailable) when the bytes on disk no
   * longer have the hash they are kept under: damaged bytes are never handed out
   */
  get(sha256: string): Promise<Uint8Array>;

  /** Whether bytes are kept under this hash. */
  has(sha256: string): Promise<boolean>;
}
