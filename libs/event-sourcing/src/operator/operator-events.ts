import type { EventStore } from '../event-store.js';
import type { Actor, DomainEvent, RecordedEvent } from '../events.js';

/** The category of what operators do: each act is a stream of its own, `operator-<uuid>`, with its outcome after it. */
export const OPERATOR = 'operator';

/** A read model is to be built anew; `compareOnly` builds it beside, compares and changes nothing. */
export type ProjectionRebuildOrdered = DomainEvent<
  'ProjectionRebuildOrdered',
  { readonly projection: string; readonly compareOnly: boolean }
>;

/** The former version of a read model is to serve again. */
export type ProjectionRestoreOrdered = DomainEvent<
  'ProjectionRestoreOrdered',
  { readonly projection: string }
>;

/** The parked events of a read model are to be tried again, in order. */
export type ParkedRedriveOrdered = DomainEvent<'ParkedRedriveOrdered', { readonly projection: string }>;

/** Why a parked event is settled without being applied. */
export const RESOLVE_REASONS = ['APPLIED_BY_HAND', 'OUT_OF_DATE', 'SUPERSEDED', 'WRONG_RECORD'] as const;

/**
 * The first parked event of an aggregate is settled otherwise and will never be applied; what follows it may be
 * re-driven. The event's own `reason` says why.
 */
export type ParkedResolveOrdered = DomainEvent<
  'ParkedResolveOrdered',
  { readonly projection: string; readonly position: number }
>;

/** What a service may be ordered to do; whichever runs the projection carries it out. */
export type Order =
  ProjectionRebuildOrdered | ProjectionRestoreOrdered | ParkedRedriveOrdered | ParkedResolveOrdered;

/** What an order came to. Members that do not belong to it are null. */
export interface OrderOutcome {
  /** `done`, or the code of the refusal. */
  readonly result: string;
  /** The position both versions of a rebuild stood at. */
  readonly position: number | null;
  readonly served: string | null;
  readonly built: string | null;
  readonly switched: boolean | null;
  readonly newlyParked: number | null;
  /** Of a re-drive: events applied and events that stay parked. */
  readonly applied: number | null;
  readonly left: number | null;
}

/** An order was carried out, or refused. */
export type OrderCarriedOut = DomainEvent<
  'OrderCarriedOut',
  OrderOutcome & { readonly order: string; readonly projection: string }
>;

/** A restored, copied or promoted store was taken for the store from now on. */
export type StoreAdopted = DomainEvent<
  'StoreAdopted',
  { readonly former: string; readonly checkpoints: number }
>;

/** A store was filled from an archive. */
export type StoreImported = DomainEvent<
  'StoreImported',
  {
    /** SHA-256 of the archive's manifest. */
    readonly manifest: string;
    /** The incarnation that was exported. */
    readonly former: string;
    /** Events in the archive. */
    readonly size: number;
    /** RFC 6962 root of the archive's log. */
    readonly root: string;
  }
>;

/** Every event of an operator with the schema it is written in; the schemas and samples lie beside, for ever. */
export const OPERATOR_SCHEMAS = {
  ProjectionRebuildOrdered: 'projection-rebuild-ordered/1',
  ProjectionRestoreOrdered: 'projection-restore-ordered/1',
  ParkedRedriveOrdered: 'parked-redrive-ordered/1',
  ParkedResolveOrdered: 'parked-resolve-ordered/1',
  OrderCarriedOut: 'order-carried-out/1',
  StoreAdopted: 'store-adopted/1',
  StoreImported: 'store-imported/1',
} as const;

/** The types of orders, for subscriptions. */
export const ORDERS = [
  'ProjectionRebuildOrdered',
  'ProjectionRestoreOrdered',
  'ParkedRedriveOrdered',
  'ParkedResolveOrdered',
];

/** An operator as the log names one: by the name of the account, not of the person. */
export function operatorActor(account: string): Actor {
  return { id: account, office: 'operator', role: 'operator', territory: null, onBehalfOf: null };
}

/**
 * Orders that nobody has carried out yet, in the order they were given, by their event's id. There are few orders
 * in the life of a store, so they are read from the first.
 */
export async function pendingOrders(store: EventStore): Promise<Map<string, RecordedEvent<Order>>> {
  const pending = new Map<string, RecordedEvent<Order>>();
  for await (const event of store.readAll({ after: -1, types: [...ORDERS, 'OrderCarriedOut'] })) {
    noteOrder(pending, event);
  }
  return pending;
}

/** An order joins those that wait; its outcome takes it out. */
export function noteOrder(pending: Map<string, RecordedEvent<Order>>, event: RecordedEvent): void {
  if (event.type === 'OrderCarriedOut')
    pending.delete((event as unknown as RecordedEvent<OrderCarriedOut>).data.order);
  else pending.set(event.id, event as unknown as RecordedEvent<Order>);
}
