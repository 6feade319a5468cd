import type { Decider } from '@pobratim/event-sourcing';
import { type AcceptAllCertain, acceptAllCertain } from './accept-all-certain/accept-all-certain.js';
import { type AcceptCandidate, acceptCandidate } from './accept-candidate/accept-candidate.js';
import { type CancelImport, cancelImport } from './cancel-import/cancel-import.js';
import { type CompleteImport, completeImport } from './complete-import/complete-import.js';
import { type CorrectCandidate, correctCandidate } from './correct-candidate/correct-candidate.js';
import {
  type DismissUnrecognised,
  dismissUnrecognised,
} from './dismiss-unrecognised/dismiss-unrecognised.js';
import { type FailImport, failImport } from './fail-import/fail-import.js';
import { type RecordCandidate, recordCandidate } from './record-candidate/record-candidate.js';
import { type RecordReading, recordReading } from './record-reading/record-reading.js';
import { type RefuseCandidate, refuseCandidate } from './refuse-candidate/refuse-candidate.js';
import { type RejectCandidate, rejectCandidate } from './reject-candidate/reject-candidate.js';
import { type ReopenCandidate, reopenCandidate } from './reopen-candidate/reopen-candidate.js';
import { type StartImport, startImport } from './start-import/start-import.js';
import { evolveImport } from './evolve-import.js';
import type { Import } from './import.js';
import type { ImportEvent } from './import-events.js';

/** Everything one may wish of an import. */
export type ImportCommand =
  | StartImport
  | RecordReading
  | FailImport
  | CorrectCandidate
  | AcceptCandidate
  | AcceptAllCertain
  | RejectCandidate
  | ReopenCandidate
  | RecordCandidate
  | RefuseCandidate
  | DismissUnrecognised
  | CompleteImport
  | CancelImport;

type Review = Extract<
  ImportCommand,
  {
    readonly type:
      | 'CorrectCandidate'
      | 'AcceptCandidate'
      | 'AcceptAllCertain'
      | 'RejectCandidate'
      | 'ReopenCandidate'
      | 'DismissUnrecognised';
  }
>;
type Course = Exclude<ImportCommand, Review>;

/** What people decide line by line. */
const decideLine = (command: Review, state: Import | null): readonly ImportEvent[] => {
  switch (command.type) {
    case 'CorrectCandidate':
      return correctCandidate(command, state);
    case 'AcceptCandidate':
      return acceptCandidate(command, state);
    case 'AcceptAllCertain':
      return acceptAllCertain(command, state);
    case 'RejectCandidate':
      return rejectCandidate(command, state);
    case 'ReopenCandidate':
      return reopenCandidate(command, state);
    case 'DismissUnrecognised':
      return dismissUnrecognised(command, state);
  }
};

/** How the import itself goes on. */
const decideCourse = (command: Course, state: Import | null): readonly ImportEvent[] => {
  switch (command.type) {
    case 'StartImport':
      return startImport(command, state);
    case 'RecordReading':
      return recordReading(command, state);
    case 'FailImport':
      return failImport(command, state);
    case 'RecordCandidate':
      return recordCandidate(command, state);
    case 'RefuseCandidate':
      return refuseCandidate(command, state);
    case 'CompleteImport':
      return completeImport(command, state);
    case 'CancelImport':
      return cancelImport(command, state);
  }
};

const LINE_BY_LINE: readonly string[] = [
  'CorrectCandidate',
  'AcceptCandidate',
  'AcceptAllCertain',
  'RejectCandidate',
  'ReopenCandidate',
  'DismissUnrecognised',
] satisfies readonly Review['type'][];

const isReview = (command: ImportCommand): command is Review => LINE_BY_LINE.includes(command.type);

/** The import of one source document: a job and its decisions. */
export const importDecider: Decider<ImportCommand, Import | null, ImportEvent> = {
  category: 'import',
  initial: null,
  decide: (command, state) => (isReview(command) ? decideLine(command, state) : decideCourse(command, state)),
  evolve: evolveImport,
};
