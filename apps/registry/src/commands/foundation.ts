import type { Territories } from '@pobratim/access';
import type { EventStore } from '@pobratim/event-sourcing';
import type { Clock } from '@pobratim/kernel';
import type { FileStore } from '../files/file-store.js';
import type { NoteReader } from '../imports/note-reading/note-reader.js';

/** What the doors and reactions of the register stand on; composed once, in the module. */
export interface Foundation {
  readonly store: EventStore;
  readonly files: FileStore;
  readonly reader: NoteReader;
  /** Which region an OKTMO code lies in: rights depend on it. */
  readonly territories: Territories;
  readonly clock: Clock;
  /** IANA name; decides the year of a register number. */
  readonly timeZone: string;
  /** A training register marks everything that leaves it. */
  readonly training: boolean;
}

/** The token under which Nest gives the {@link Foundation}. */
export const FOUNDATION = Symbol('Foundation');
