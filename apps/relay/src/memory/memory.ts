import type { PublicCategory } from '@pobratim/contracts';
import type { Folded } from '../publication/record.js';
import type { TopicStanding } from '../topics/standing.js';

/** What the relay remembers at the start of its turn. */
export interface Remembered {
  /** `null` before the first write. */
  readonly checkpoint: { readonly position: number; readonly incarnation: string } | null;
  readonly topics: readonly TopicStanding[];
}

/** One step: all of it or nothing. */
export interface MemoryStep {
  readonly position: number;
  readonly incarnation: string;
  readonly topics: readonly TopicStanding[];
  readonly records: readonly Folded[];
}

/** The key of a record. */
export interface RecordKey {
  readonly category: PublicCategory;
  readonly id: string;
}

/**
 * A turn at writing. Only one relay has it at a time; every write checks that it still has.
 * Each method throws `relay-fenced` (conflict) where it is known that another one has taken over.
 */
export interface Turn {
  /** Whether the holder before ended in order; otherwise something of it may still be under way to Kafka. */
  readonly afterOrderlyEnd: boolean;
  /** Aborted when the turn is lost: nothing may be sent any more. */
  readonly lost: AbortSignal;
  remembered(): Promise<Remembered>;
  records(keys: readonly RecordKey[]): Promise<readonly Folded[]>;
  /** Records of a kind that are or were public, in the order of their positions. */
  everPublic(category: PublicCategory): Promise<readonly Folded[]>;
  remember(step: MemoryStep): Promise<void>;
  /** Forgets everything: another life of the store begins. */
  forget(): Promise<void>;
  /** Checks the fence against the database. */
  check(): Promise<void>;
  end(orderly: boolean): Promise<void>;
}

/** Where relays take turns and remember. */
export interface Memory {
  /** Takes the turn if nobody has it. */
  tryTurn(): Promise<Turn | null>;
  close(): Promise<void>;
}
