import { OPERATOR_SCHEMAS, type StoreAdopted } from '@pobratim/event-sourcing';
import type pg from 'pg';
import { beginLife } from '../store-identity.js';
import { carryCheckpoints } from './checkpoints.js';
import { actOf, recordAct, underLock } from './record-act.js';

/** A new life of the store. */
export interface Adopted {
  readonly former: string;
  readonly incarnation: string;
  /** Checkpoints of read models that were taken along. */
  readonly checkpoints: number;
}

/**
 * Takes this database for the store from now on, after a restore, a copy or a promotion, and records who did so, in
 * one transaction.
 * @param withReadModels the operator's word that the read models come from the same copy of this database as the
 * store; then their checkpoints go along, otherwise their readers stop until they are built anew
 */
export function adoptStore(
  client: pg.Client,
  { operator, withReadModels }: { readonly operator: string; readonly withReadModels: boolean },
): Promise<Adopted> {
  return underLock(client, async () => {
    const { rows } = await client.query<{ incarnation: string }>('select incarnation from event_store.store');
    const former = rows[0]?.incarnation ?? '';
    const incarnation = await beginLife(client);
    const checkpoints = withReadModels ? await carryCheckpoints(client, { former, incarnation }) : 0;
    const type = 'StoreAdopted';
    const event: StoreAdopted = { type, schema: OPERATOR_SCHEMAS[type], data: { former, checkpoints } };
    await recordAct(client, incarnation, actOf(operator, event));
    return { former, incarnation, checkpoints };
  });
}
