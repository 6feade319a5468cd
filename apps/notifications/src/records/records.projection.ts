import type { Territories } from '@pobratim/access';
import type { CloudEvent } from '@pobratim/contracts';
import type { EntityManager } from 'typeorm';
import { evolveRecord } from './evolve-record.js';
import { isOf } from './event-of.js';
import type { KnownRecord } from './known-record.js';
import { scopeOf } from './scope.js';

interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly oktmo: string | null;
  readonly region: string | null;
}

/** A record after an event, with all that is needed to tell of it. */
export interface Applied {
  readonly record: KnownRecord;
  readonly scope: readonly string[];
  readonly partyNames: ReadonlyMap<string, string>;
}

/** Keeps what this service knows of parties and records; the one writer of `party` and `known_record`. */
export class RecordsProjection {
  constructor(private readonly territories: Territories) {}

  /** @returns the record after the event, or `null` for one that was never entered here */
  async record(event: CloudEvent, tx: EntityManager): Promise<Applied | null> {
    const before = await this.known(event.category ?? '', event.subject ?? '', tx);
    const record = evolveRecord(before, event);
    if (record === null) return null;
    const applied = await this.withParties(record, tx);
    await tx.query(
      `insert into known_record (category, id, scope, parties, state) values ($1, $2, $3, $4, $5)
       on conflict (category, id) do update set scope = $3, parties = $4, state = $5`,
      [
        record.category,
        record.id,
        applied.scope,
        record.parties.map(({ party }) => party),
        JSON.stringify(record),
      ],
    );
    return applied;
  }

  /** A record as it is known now. */
  async find(category: string, id: string, tx: EntityManager): Promise<Applied | null> {
    const record = await this.known(category, id, tx);
    return record === null ? null : this.withParties(record, tx);
  }

  async party(event: CloudEvent, tx: EntityManager): Promise<void> {
    if (isOf(event, 'ru.pobratim.registry.party.registered.v1') && event.data !== undefined) {
      const { name, oktmo = null, region = null } = event.data;
      await tx.query(
        `insert into party (id, name, oktmo, region) values ($1, $2, $3, $4)
         on conflict (id) do update set name = $2, oktmo = $3, region = $4`,
        [event.subject, name, oktmo, region],
      );
      return;
    }
    const name = isOf(event, 'ru.pobratim.registry.party.renamed.v1')
      ? event.data?.name
      : isOf(event, 'ru.pobratim.registry.party.name-corrected.v1')
        ? event.data?.after
        : undefined;
    if (name !== undefined) await tx.query('update party set name = $2 where id = $1', [event.subject, name]);
  }

  private async known(category: string, id: string, tx: EntityManager): Promise<KnownRecord | null> {
    const [found] = await tx.query<{ state: KnownRecord }[]>(
      'select state from known_record where category = $1 and id = $2',
      [category, id],
    );
    return found?.state ?? null;
  }

  private async withParties(record: KnownRecord, tx: EntityManager): Promise<Applied> {
    const ids = record.parties.map(({ party }) => party);
    const parties =
      ids.length === 0
        ? []
        : await tx.query<PartyRow[]>('select id, name, oktmo, region from party where id = any ($1)', [ids]);
    const codes = parties.flatMap(({ oktmo, region }) => [oktmo, region].filter((code) => code !== null));
    return {
      record,
      scope: scopeOf([record.keeper.territory, ...codes], this.territories),
      partyNames: new Map(parties.map(({ id, name }) => [id, name])),
    };
  }
}
