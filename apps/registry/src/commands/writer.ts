import type { Identity } from '@pobratim/access';

/** Who wants something written, and under which key it may be repeated. */
export interface Writer {
  readonly identity: Identity;
  readonly key: string;
}

/** Who edits a record, and the revision he saw. */
export interface Editor extends Writer {
  readonly ifMatch: number;
}
