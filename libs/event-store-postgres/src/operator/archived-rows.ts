import { leafHashOf } from '@pobratim/event-sourcing';
import type { ArchivedEvent } from './archive-format.js';
import { archiveDamaged } from './operator-errors.js';
import type { RawRow } from './raw-log.js';

/** The row of the log that an archived event becomes: everything follows from the bytes. @throws `archive-damaged` */
export function rawRowOf({ position, entry, disclosures = [] }: ArchivedEvent): RawRow {
  const { id, type, recordedAt, stream } = membersOf(entry, position);
  return {
    position,
    eventId: id,
    stream: stream.id,
    category: stream.id.slice(0, -37),
    revision: stream.revision,
    type,
    recordedAt,
    leafHash: leafHashOf(entry),
    private: disclosures.length,
    entry,
    disclosures,
  };
}

interface Placed {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly stream: { readonly id: string; readonly revision: number };
}

function membersOf(entry: string, position: number): Placed {
  try {
    const members = JSON.parse(entry) as Placed;
    if (typeof members.stream.id === 'string') return members;
  } catch (error) {
    throw archiveDamaged(`event ${position} is no entry`, error);
  }
  throw archiveDamaged(`event ${position} has no stream`);
}
