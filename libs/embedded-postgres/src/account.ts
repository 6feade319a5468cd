import { chownSync, statSync } from 'node:fs';

/** Who the server runs as: nothing to say for an ordinary user, a user without rights when we are root. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody` has this number on every Linux; no account needs to be created for it. */
const nobody = 65534;

/** Whether this process is root, whom PostgreSQL refuses to serve. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account for a cluster. As root it is the one that already owns the cluster's folder, so that a folder begun by
 * an ordinary user stays usable to that user; for a new one it is `nobody`.
 */
export function accountFor(clusterFolder: string): Account {
  if (!isRoot()) return {};
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0
    ? { uid: nobody, gid: nobody }
    : { uid: owner.uid, gid: owner.gid };
}

/** Hands a file or folder over to the account; nothing to do for an ordinary user. */
export function handTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
