import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { handTo, type Account } from './account.js';
import { openForAccount } from './cluster-folder.js';
import { clusterFolderIn, ownerRole } from './data-folder.js';
import { cannotStart } from './errors.js';

/**
 * Sorting by code point, `like 'abc%'` by a plain index, and a character type that knows Cyrillic: with the character
 * type C trigrams and ltree are blind to it without any error.
 */
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--lc-ctype=C.UTF-8',
];

/**
 * Makes a new cluster that knows its owner by password only. It grows in a draft folder and is renamed when whole.
 * @throws DomainError `postgres-did-not-start` with the last lines of `initdb`
 */
export async function createCluster(
  dataDir: string,
  options: { bin: string; account: Account; password: string; sync: boolean },
): Promise<void> {
  const { bin, account, password, sync } = options;
  const draft = join(dataDir, 'cluster-draft');
  mkdirSync(draft, { mode: 0o700 });
  handTo(account, draft);
  const secret = secretFile(password, account);
  const handle = openForAccount(draft, account);
  try {
    await run(join(bin, 'initdb'), {
      args: [
        ...['-D', handle.path, '-U', ownerRole, `--pwfile=${secret.file}`, '--auth=scram-sha-256'],
        ...['--no-instructions', ...(sync ? [] : ['--no-sync']), ...locale],
      ],
      account,
      descriptors: handle.descriptors,
    });
  } finally {
    handle.close();
    secret.remove();
  }
  renameSync(draft, clusterFolderIn(dataDir));
}

/** `initdb` reads the password as the account, which cannot enter the data folder: a file of its own in /tmp. */
function secretFile(password: string, account: Account): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-'));
  const file = join(folder, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  handTo(account, folder);
  handTo(account, file);
  return {
    file,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(
  program: string,
  options: { args: string[]; account: Account; descriptors: number[] },
): Promise<void> {
  const child = spawn(program, options.args, {
    ...options.account,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe', ...options.descriptors],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => said.push(part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  const lines = said.join('').trim().split('\n').slice(-8).join('\n');
  throw cannotStart(
    'postgres-did-not-start',
    {
      ru: `Базу данных не удалось создать. Папка данных осталась пустой, её можно использовать снова. Последние слова программы initdb:\n${lines}`,
      en: `The database could not be created. The data folder is still without data and can be used again. The last words of initdb:\n${lines}`,
    },
    { code: code ?? -1 },
  );
}
