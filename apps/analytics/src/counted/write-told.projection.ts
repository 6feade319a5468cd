import type { EntityManager } from 'typeorm';
import { evolveAgreement, type Agreement } from '../facts/agreement.js';
import { evolveParty, type Party } from '../facts/party.js';
import { evolvePartnership, type Partnership } from '../facts/partnership.js';
import type { Told } from '../facts/told.js';
import { drawLines, redrawLines, type Drawing } from './write-lines.projection.js';

type AnyState = Agreement | Partnership | Party;

/** Where a told event stands in the log. */
export interface ToldAt {
  readonly told: Told;
  readonly position: number;
}

/**
 * Folds one delivered event into its aggregate and draws the lines of every partnership that it may have changed, as
 * known from its position on. The one writer of the read model; an event of an aggregate nobody heard of is left out.
 */
export async function writeTold({ told, position }: ToldAt, at: Drawing): Promise<void> {
  const state = await writeVersion(told, position, at.tx);
  if (state === null) return;
  for (const partnership of await relationsOf(told, state, at.tx)) {
    if (told.told.what === 'access-level-set') await redrawLines(partnership, at);
    else await drawLines(partnership, position, at);
  }
}

/** Closes the version known so far and writes the next one. */
async function writeVersion(told: Told, position: number, tx: EntityManager): Promise<AnyState | null> {
  const { of, id } = told;
  const [found] = await tx.query<{ state: AnyState; since: string }[]>(
    'select state, since from told_version where category = $1 and id = $2 and upper_inf(known)',
    [of, id],
  );
  const state = evolved(found?.state ?? null, told);
  if (state === null) return null;
  await tx.query(
    `update told_version set known = int8range(lower(known), $3)
     where category = $1 and id = $2 and upper_inf(known)`,
    [of, id, position],
  );
  const { partnership, parties } = keysOf(told, state);
  await tx.query(
    `insert into told_version (category, id, known, since, partnership, parties, state)
     values ($1, $2, int8range($3, null), $4, $5, $6, $7)`,
    [of, id, position, found?.since ?? position, partnership, parties, JSON.stringify(state)],
  );
  return state;
}

/** A category holds only its own states, which is what the casts say. */
function evolved(state: AnyState | null, told: Told): AnyState | null {
  switch (told.of) {
    case 'agreement':
      return evolveAgreement(state as Agreement | null, told.told);
    case 'partnership':
      return evolvePartnership(state as Partnership | null, told.told);
    case 'party':
      return evolveParty(state as Party | null, told.told);
  }
}

function keysOf(
  { of, id }: Told,
  state: AnyState,
): { readonly partnership: string | null; readonly parties: readonly string[] } {
  if (of === 'agreement') {
    const { partnership, parties } = state as Agreement;
    return { partnership, parties: parties.map(({ party }) => party) };
  }
  if (of === 'partnership') return { partnership: id, parties: (state as Partnership).parties };
  return { partnership: null, parties: [] };
}

async function relationsOf(told: Told, state: AnyState, tx: EntityManager): Promise<readonly string[]> {
  if (told.of !== 'party') {
    const { partnership } = keysOf(told, state);
    return partnership === null ? [] : [partnership];
  }
  const found = await tx.query<{ id: string }[]>(
    `select distinct partnership as id from told_version
     where upper_inf(known) and parties && array[$1::uuid] order by 1`,
    [told.id],
  );
  return found.map(({ id }) => id);
}
