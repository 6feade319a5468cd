/** What a stranger is told: the address and, where the cluster wants one, a name with its password. */
export interface StrangersOrder {
  readonly bootstrap: string;
  readonly topic: string;
  /** Consumer group; an agency's begins with its name and a dot. */
  readonly group: string;
  readonly user?: { readonly name: string; readonly password: string };
  /** How many records to wait for. */
  readonly count: number;
  /** Milliseconds until the stranger gives up; 30 000 when left out. */
  readonly patience?: number;
}

/** One record as a foreign program shows it. */
export interface ForeignRecord {
  readonly partition: number;
  readonly offset: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string | null;
  /** Null: a tombstone. */
  readonly value: string | null;
}

/** A program that is not ours, what it is called with, and how to read what it prints. */
export interface ForeignProgram {
  readonly name: 'kcat' | 'console consumer';
  readonly program: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly parse: (output: string) => ForeignRecord[];
}
