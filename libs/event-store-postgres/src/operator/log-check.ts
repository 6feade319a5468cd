import { checkEntry, digestOf, leafHashOf, NO_PREVIOUS } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import type { RawCommand, RawRow } from './raw-log.js';
import { TreeRoot } from './tree-root.js';

/** What may be wrong with an event of the log, in the order in which it is looked for. */
export type FaultKind =
  | 'position-missing' /** positions are 0, 1, 2 … without a hole */
  | 'leaf-hash-wrong' /** the hash beside the entry is not the hash of its bytes */
  | 'entry-not-canonical' /** not the bytes that RFC 8785 writes, or outside the profile */
  | 'column-differs' /** a column says otherwise than the entry */
  | 'revision-out-of-order' /** revisions of a stream are 0, 1, 2 … */
  | 'previous-hash-wrong' /** `prev` is not the leaf hash of the stream's event before */
  | 'time-runs-back' /** recorded before the event before it */
  | 'disclosure-differs' /** a private member is missing, too many, or not what its digest says */
  | 'command-differs' /** the command's first answer does not name the event where it stands */
  | 'counts-differ'; /** commands or private members that belong to no event */

/** The first thing that is wrong. */
export interface Fault {
  readonly kind: FaultKind;
  readonly position: number;
  readonly stream: string;
  /** What was found instead, in English, without private values. */
  readonly found: string;
}

interface Members {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly stream: { readonly id: string; readonly revision: number; readonly prev: string };
  readonly cause: { readonly command: string };
  readonly data: { readonly _sd?: readonly string[] };
}

/**
 * Walks a log from its first event and stops at the first fault. Of all that went by it remembers the head of every
 * stream (some 250 bytes each) and the subtrees of the Merkle tree, nothing else.
 */
export class LogCheck {
  readonly #heads = new Map<string, { readonly revision: number; readonly leafHash: string }>();
  readonly #tree = new TreeRoot();
  #recordedAt = '';

  get size(): number {
    return this.#tree.size;
  }

  get streams(): number {
    return this.#heads.size;
  }

  /** RFC 6962 root of what went by. */
  root(): string {
    return this.#tree.root();
  }

  /**
   * @param commandOf the first answer to a command; without it, commands are not looked at
   * @returns the first fault of the row, `null` when there is none
   */
  see(row: RawRow, commandOf?: (id: string) => RawCommand | undefined): Fault | null {
    const fault = (kind: FaultKind, found: string): Fault => ({
      kind,
      position: row.position,
      stream: row.stream,
      found,
    });
    if (row.position !== this.size)
      return fault('position-missing', `${row.position} follows ${this.size - 1}`);
    if (leafHashOf(row.entry) !== row.leafHash) return fault('leaf-hash-wrong', row.leafHash);
    const words = refusalOf(row.entry);
    if (words !== null) return fault('entry-not-canonical', words);
    const members = JSON.parse(row.entry) as Members;
    const [kind, found] =
      this.#chain(row, members) ?? disclosed(row, members) ?? answered(row, members, commandOf) ?? [];
    if (kind !== undefined) return fault(kind, found ?? '');
    this.#heads.set(row.stream, { revision: row.revision, leafHash: row.leafHash });
    this.#tree.add(row.leafHash);
    this.#recordedAt = row.recordedAt;
    return null;
  }

  #chain(row: RawRow, { id, type, recordedAt, stream }: Members): readonly [FaultKind, string] | null {
    const columns = [
      ['event_id', row.eventId, id],
      ['type', row.type, type],
      ['recorded_at', row.recordedAt, recordedAt],
      ['stream', row.stream, stream.id],
      ['category', row.category, stream.id.slice(0, -37)],
      ['revision', row.revision, stream.revision],
    ] as const;
    const differing = columns.find(([, column, member]) => column !== member);
    if (differing !== undefined) return ['column-differs', `${differing[0]} is «${differing[1]}»`];
    const head = this.#heads.get(row.stream) ?? { revision: -1, leafHash: NO_PREVIOUS };
    if (row.revision !== head.revision + 1)
      return ['revision-out-of-order', `${row.revision} follows ${head.revision}`];
    if (stream.prev !== head.leafHash) return ['previous-hash-wrong', stream.prev];
    if (recordedAt < this.#recordedAt) return ['time-runs-back', `${recordedAt} follows ${this.#recordedAt}`];
    return null;
  }
}

function refusalOf(entry: string): string | null {
  try {
    checkEntry(entry);
    return null;
  } catch (error) {
    if (isDomainError(error)) return `${error.code} ${String(error.details['pointer'] ?? '')}`.trim();
    return error instanceof SyntaxError ? 'not JSON' : String(error);
  }
}

function disclosed(row: RawRow, { data }: Members): readonly [FaultKind, string] | null {
  const digests = [...row.disclosures.map(({ digest }) => digest)].sort();
  if (JSON.stringify(digests) !== JSON.stringify(data._sd ?? []))
    return [
      'disclosure-differs',
      `${digests.length} private members beside ${data._sd?.length ?? 0} digests`,
    ];
  if (row.private !== digests.length) return ['disclosure-differs', `the column says ${row.private}`];
  const wrong = row.disclosures.find(
    ({ digest, disclosure }) => disclosure !== null && digestOf(disclosure) !== digest,
  );
  return wrong === undefined ? null : ['disclosure-differs', `«${wrong.name}» is not what its digest says`];
}

/** The command's answer names its last event; this one stands as far before it as in the list of ids. */
function answered(
  row: RawRow,
  { cause }: Members,
  commandOf: ((id: string) => RawCommand | undefined) | undefined,
): readonly [FaultKind, string] | null {
  if (commandOf === undefined) return null;
  const command = commandOf(cause.command);
  if (command === undefined) return ['command-differs', `no answer is kept for ${cause.command}`];
  const after = command.eventIds.length - 1 - command.eventIds.indexOf(row.eventId);
  const right =
    command.eventIds.includes(row.eventId) &&
    command.stream === row.stream &&
    command.revision === row.revision + after &&
    command.position === row.position + after &&
    command.recordedAt === row.recordedAt;
  return right ? null : ['command-differs', `${cause.command} answers for another place`];
}
