import { createHash } from 'node:crypto';

/** The root of an empty tree (RFC 6962 §2.1): SHA-256 of nothing. */
const EMPTY = createHash('sha256').digest('hex');

/**
 * The root of the Merkle tree over leaf hashes (RFC 6962 §2.1), while they pass by: of the log so far it keeps only
 * the roots of the whole subtrees, one for each bit of the size.
 */
export class TreeRoot {
  /** From the largest subtree to the smallest, each with the number of its leaves. */
  readonly #subtrees: { readonly leaves: number; readonly hash: Buffer }[] = [];
  #size = 0;

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  /** @param leafHash SHA-256(0x00 ‖ entry), 64 hex digits */
  add(leafHash: string): void {
    let subtree: { leaves: number; hash: Buffer } = { leaves: 1, hash: Buffer.from(leafHash, 'hex') };
    for (let last = this.#subtrees.at(-1); last?.leaves === subtree.leaves; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      subtree = { leaves: subtree.leaves * 2, hash: nodeHash(last.hash, subtree.hash) };
    }
    this.#subtrees.push(subtree);
    this.#size += 1;
  }

  /** Of all leaves so far, 64 hex digits. */
  root(): string {
    const hashes = this.#subtrees.map(({ hash }) => hash);
    return hashes.length === 0
      ? EMPTY
      : hashes.reduceRight((right, left) => nodeHash(left, right)).toString('hex');
  }
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
