import type { DataSource } from 'typeorm';
import type { Agreement } from '../agreements/agreement.js';
import type { Partnership } from '../partnerships/partnership.js';
import { statusOn } from '../vocabulary/statement.js';
import type { ExistingAgreement, RegisterView } from './register-view.js';

/** What the register holds of the partnerships that candidates belong to, as the read models know it now. */
export class RegisterViews {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param partnerships ids of partnerships, whether the register knows them or not
   * @param today the day whose statuses are compared, `YYYY-MM-DD`
   */
  async of(partnerships: readonly string[], today: string): Promise<RegisterView> {
    const ids = [[...new Set(partnerships)]];
    const known = await this.dataSource.query<{ id: string; state: Partnership }[]>(
      `select id, state from aggregate_version
       where category = 'partnership' and id = any($1) and upper_inf(known)`,
      ids,
    );
    const held = await this.dataSource.query<{ id: string; state: Agreement }[]>(
      `select id, state from aggregate_version
       where category = 'agreement' and partnership = any($1) and upper_inf(known)`,
      ids,
    );
    return {
      partnerships: known.map(({ id, state }) => ({ id, since: state.since?.value ?? null })),
      agreements: held
        .filter(({ state }) => isLive(state))
        .map(({ id, state }) => existing(id, state, today)),
    };
  }
}

function isLive({ state }: Agreement): boolean {
  return state === 'LIVE' || state === 'VOID_PROPOSED';
}

function existing(id: string, state: Agreement, today: string): ExistingAgreement {
  const { registerNumber, partnership, facts, statements } = state;
  return {
    id,
    registerNumber,
    partnership,
    kind: facts.kind.value,
    title: facts.title.value,
    signedOn: facts.signedOn.value,
    legalStatus: statusOn(statements, 'LEGAL', today)?.value ?? null,
    activity: statusOn(statements, 'ACTIVITY', today)?.value ?? null,
    partnerPosition: statusOn(statements, 'PARTNER_POSITION', today)?.value ?? null,
  };
}
