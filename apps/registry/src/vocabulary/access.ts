import type { RecordedEvent } from '@pobratim/event-sourcing';
import { factOf, type Fact } from './fact.js';
import { ACCESS_LEVELS, type AccessLevel, type Source } from './records.js';

/**
 * Who may see a record, as somebody decided. `ground`: the document that the decision rests on, with the words under
 * `accessLevel`; `private.words` explain.
 */
export interface AccessLevelSetData {
  readonly accessLevel: AccessLevel;
  readonly ground: Source | null;
}

/** What a command to set the level says: the data of the event, and the officer's own words. */
export interface AccessLevelWish extends AccessLevelSetData {
  readonly words: string | null;
}

const BREADTH: Readonly<Record<AccessLevel, number>> = { RESTRICTED: 0, INTERNAL: 1, PUBLIC: 2 };

/** Whether a level shows a record to fewer people than another one. */
export function isNarrower(level: AccessLevel, than: AccessLevel): boolean {
  return BREADTH[level] < BREADTH[than];
}

/** The levels that an officer may set: a record that was taken out is never shown to more people than before. */
export function settableLevels(now: AccessLevel, isRemoved: boolean): readonly AccessLevel[] {
  return ACCESS_LEVELS.filter((level) => level !== now && (!isRemoved || isNarrower(level, now)));
}

type Set = Pick<RecordedEvent, 'id' | 'position' | 'recordedAt' | 'actor'> & {
  readonly data: AccessLevelSetData;
};

/** The level as a fact with who set it, when and on what ground. */
export function accessFactOf(event: Set): Fact<AccessLevel> {
  const { accessLevel, ground } = event.data;
  return factOf({ ...event, data: { source: ground } }, 'accessLevel', accessLevel);
}
