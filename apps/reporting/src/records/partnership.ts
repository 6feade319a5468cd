import type { Edtf } from '@pobratim/kernel';
import type { Access } from './access.js';
import type { Recorded, Statement } from './statement.js';

/** The municipality said what the relation is to it. */
export interface LevelChange extends Recorded {
  readonly before: string;
  readonly after: string;
}

/** Somebody told when the relation began. */
export interface StatedStart extends Recorded {
  readonly since: Edtf;
}

/** A relation as a report needs it. */
export interface Partnership extends Recorded {
  readonly access: Access;
  readonly number: string;
  /** Party ids. */
  readonly parties: readonly string[];
  readonly regime: string;
  readonly level: string;
  readonly levels: readonly LevelChange[];
  readonly starts: readonly StatedStart[];
  readonly statements: readonly Statement[];
}
