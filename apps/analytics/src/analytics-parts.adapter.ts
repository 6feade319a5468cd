import type { DeliveredEvent } from '@pobratim/contracts';
import type { EventLog, EventStore } from '@pobratim/event-sourcing';
import type { Clock } from '@pobratim/kernel';

/** What the figures are composed of; a process of their own, the standalone and a test give others. */
export interface AnalyticsParts {
  /** Where delivered events come from: the store itself in one process, Kafka between several. */
  readonly log: EventLog<DeliveredEvent>;
  /** Where operators' orders are read and answered; nothing of the register is read there. */
  readonly store: EventStore;
  /** Address of the migrated database for the role of the services. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** IANA name; decides what «today» and a day of `knownAt` mean. */
  readonly timeZone: string;
  /** Every file of a training register is marked as such. */
  readonly training: boolean;
  /** Called last when the app stops: closes what was opened for it. */
  readonly close: () => Promise<void>;
}
