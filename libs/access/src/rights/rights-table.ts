import type { Role } from '../identity/identity.js';

/** What can be done to a record. */
export const ACTIONS = [
  'record',
  'correct',
  'state',
  'void-propose',
  'void-confirm',
  'withdraw',
  'import',
  'read',
  'read-history',
  'export',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who may see a record, as `AccessLevel` of the domain has it. */
export type AccessLevel = 'INTERNAL' | 'PUBLIC' | 'RESTRICTED';

interface RoleRights {
  readonly actions: readonly Action[];
  /** Levels seen wherever the record is kept; within the own territory every level is seen. */
  readonly seesEverywhere: readonly AccessLevel[];
}

const READING = ['read', 'read-history', 'export'] as const satisfies readonly Action[];
const KEEPING = [
  'record',
  'correct',
  'state',
  'void-propose',
  'withdraw',
  'import',
] as const satisfies readonly Action[];

/** The small table of rights; policies as data with history take its place later. */
export const RIGHTS: Readonly<Record<Role, RoleRights>> = {
  MUNICIPAL_OFFICER: { actions: [...KEEPING, ...READING], seesEverywhere: ['PUBLIC'] },
  REGIONAL_OFFICER: { actions: [...KEEPING, ...READING], seesEverywhere: ['PUBLIC'] },
  REGIONAL_APPROVER: { actions: ['void-confirm', ...READING], seesEverywhere: ['PUBLIC'] },
  FEDERAL_COORDINATOR: { actions: READING, seesEverywhere: ['PUBLIC', 'INTERNAL'] },
  AUDITOR: { actions: READING, seesEverywhere: ['PUBLIC', 'INTERNAL', 'RESTRICTED'] },
};

/** Whether an action only looks. */
export function isReading(action: Action): boolean {
  return READING.some((reading) => reading === action);
}
