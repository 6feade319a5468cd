import { mayDo, type Identity } from '@pobratim/access';
import type { Kind } from '../vocabulary/kinds.js';
import { KINDS } from '../vocabulary/kinds.js';

/** The kinds a reader has use for: what waits for review is for who may review it. */
export function kindsFor(reader: Pick<Identity, 'role' | 'territory'>): readonly Kind[] {
  const territory = reader.territory ?? '';
  const own = { keeper: { office: '', territory }, territories: [], accessLevel: 'INTERNAL' } as const;
  const mayImport = mayDo(reader as Identity, 'import', own, { regionOf: () => null });
  return KINDS.filter((kind) => kind !== 'IMPORT_WAITING' || mayImport);
}
