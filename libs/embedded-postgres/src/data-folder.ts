import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { cannotStart } from './errors.js';

/** The superuser of the cluster; migrations run as this role. */
export const ownerRole = 'pobratim_owner';

/** The cluster's own folder; the lock and the password lie beside it. */
export function clusterFolderIn(dataDir: string): string {
  return join(dataDir, 'cluster');
}

/**
 * Makes sure that the folder exists, is ours to write, and holds nothing that we did not put there.
 * @throws DomainError `data-folder-not-ours`, `data-folder-not-a-cluster`
 */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw cannotStart(
      'data-folder-not-ours',
      {
        ru: `Папку данных ${dataDir} нельзя открыть для записи: ${String(cause)}. Возможно, её создал другой пользователь. Запустите программу от его имени или укажите другую папку в DATA_DIR.`,
        en: `The data folder ${dataDir} cannot be opened for writing: ${String(cause)}. Perhaps another user made it. Start as that user, or name another folder in DATA_DIR.`,
      },
      { dataDir },
    );
  }
  const strange =
    readdirSync(dataDir).length > 0 && !existsSync(clusterFolderIn(dataDir)) && !looksBegun(dataDir);
  if (strange) {
    throw cannotStart(
      'data-folder-not-a-cluster',
      {
        ru: `В папке ${dataDir} лежат чужие файлы, базы данных в ней нет. Ничего не изменено. Укажите в DATA_DIR пустую или новую папку.`,
        en: `The folder ${dataDir} holds other files and no database. Nothing was changed. Name an empty or a new folder in DATA_DIR.`,
      },
      { dataDir },
    );
  }
}

/** A first start that was cut short leaves only names of ours. */
function looksBegun(dataDir: string): boolean {
  return readdirSync(dataDir).every((name) => /^(owner\.lock|owner-password|cluster-draft)/.test(name));
}

/**
 * Refuses a cluster of another major version: its files mean something else to this server.
 * @throws DomainError `another-postgres-version`
 */
export function checkVersion(clusterFolder: string, major: number): void {
  const found = readFileSync(join(clusterFolder, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  throw cannotStart(
    'another-postgres-version',
    {
      ru: `База данных в папке ${clusterFolder} записана PostgreSQL ${found}, а в этой сборке PostgreSQL ${major}. Данные не тронуты. Запустите прежнюю сборку программы или перенесите данные: выгрузите базу программой pg_dump версии ${found}, укажите в DATA_DIR новую папку и загрузите выгрузку туда; можно также указать в POSTGRES_URL сервер PostgreSQL ${found}.`,
      en: `The database in ${clusterFolder} was written by PostgreSQL ${found}, and this build brings PostgreSQL ${major}. Nothing was touched. Start the earlier build, or move the data: dump the database with pg_dump of version ${found}, name a new folder in DATA_DIR and load the dump there; or name a PostgreSQL ${found} server in POSTGRES_URL.`,
    },
    { found, major },
  );
}

/**
 * The owner's password: made at the first start, readable by this user only.
 * @throws DomainError `owner-password-lost` when a cluster is there and its password is not
 */
export function ownerPassword(dataDir: string): string {
  const file = join(dataDir, 'owner-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(clusterFolderIn(dataDir))) {
    throw cannotStart(
      'owner-password-lost',
      {
        ru: `В папке ${dataDir} есть база данных, но нет файла owner-password с паролем её владельца. Данные не тронуты. Верните этот файл из копии папки.`,
        en: `The folder ${dataDir} holds a database but not the file owner-password with its owner's password. Nothing was touched. Bring that file back from a copy of the folder.`,
      },
      { dataDir },
    );
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600, flush: true });
  return password;
}

/** Removes what a first start left when it was cut short. To be called under the folder's lock. */
export function clearDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith('cluster-draft'))) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
