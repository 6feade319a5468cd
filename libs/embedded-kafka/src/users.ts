import { allowAll, permissionsOfAgency } from './wire/permissions.js';
import type { WireConnection } from './wire/connection.js';
import { setUsers } from './wire/users.js';

/** Who may come in, by SCRAM-SHA-256 (RFC 7677). */
export interface KafkaUsers {
  /** Password of `root`, the name of our own services: it may do everything. */
  readonly root: string;
  /** Password by the name of an agency; its consumer groups begin with that name and a dot. */
  readonly agencies?: Readonly<Record<string, string>>;
}

/** Makes the users of the cluster exactly these, and gives agencies their rights. */
export async function letIn(wire: WireConnection, users: KafkaUsers): Promise<void> {
  const agencies = users.agencies ?? {};
  await setUsers(wire, { ...agencies, root: users.root });
  const permissions = Object.keys(agencies).flatMap(permissionsOfAgency);
  if (permissions.length > 0) await allowAll(wire, permissions);
}
