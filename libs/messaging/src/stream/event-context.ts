import { BaseRpcContext } from '@nestjs/microservices';
import type { DeliveredEvent } from '@pobratim/contracts';

/**
 * What a handler gets beside the event, by `@Ctx()`.
 * @typeParam Tx a transaction of the service's database: TypeORM's `EntityManager` in ours
 */
export class EventContext<Tx = unknown> extends BaseRpcContext<[DeliveredEvent, Tx, boolean]> {
  constructor(event: DeliveredEvent, transaction: Tx, replay: boolean) {
    super([event, transaction, replay]);
  }

  /** The transaction that also moves the checkpoint: what is written through it is written once. */
  get transaction(): Tx {
    return this.args[1];
  }

  /** The event with its place in the log. */
  get event(): DeliveredEvent {
    return this.args[0];
  }

  /** Whether its effects have happened before: the read model is being built again, and nobody is to be told anew. */
  get replay(): boolean {
    return this.args[2];
  }
}
