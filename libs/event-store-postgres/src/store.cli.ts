import { isDomainError } from '@pobratim/kernel';
import { readWishes, type Wishes } from './operator/arguments.js';
import { giveOrder, type OrderWish } from './operator/give-order.js';
import { parked, projections, status, verify } from './operator/inspect.js';
import { adopt, exportTo, importFrom } from './operator/move-store.js';
import { openPlace, type OperatorPlace } from './operator/place.js';
import { noProgress, progressBar } from './operator/progress-bar.js';
import type { Progress, Told } from './operator/told.js';

/** The operator's door to a store. */
const USAGE = `npm run store -- …
  status                     где хранилище и кто за ним следует · where the store stands, and who follows it
  verify                     проверить весь журнал · walk the whole log
  projections                читаемые таблицы · the read models
  rebuild NAME [--compare]   построить таблицы рядом и сменить · build a read model beside, compare, switch
  restore NAME               вернуть прежние таблицы · let the former version serve again
  parked                     отложенные события · what was set aside
  redrive NAME               применить отложенные · try again what was set aside
  export FILE                всё хранилище в один архив · the whole store into one archive
  import FILE                архив в пустую базу · an archive into an empty database
  adopt [--with-read-models] принять после восстановления · adopt after a restore, a move or a promotion

  --as ACCOUNT     кто действует: rebuild, restore, redrive, import, adopt записываются в журнал
                   who acts: these are recorded in the log
  --json           для программ · for programs
  --files FOLDER   файлы реестра для export и import · the register's files
  --wait SECONDS   сколько ждать службу (600) · how long to wait for the service
  --purpose training|register

  POSTGRES_URL: адрес владельца базы · the owner's address; или, or DATA_DIR (.data): папка npm start`;

const ORDERS: Readonly<Record<string, OrderWish['type']>> = {
  rebuild: 'ProjectionRebuildOrdered',
  restore: 'ProjectionRestoreOrdered',
  redrive: 'ParkedRedriveOrdered',
};

type Act = (place: OperatorPlace) => Promise<Told>;

function actOf(wishes: Wishes, progress: Progress): Act | null {
  const { command, subject, files, withReadModels, compare: compareOnly, wait } = wishes;
  const type = ORDERS[command];
  if (type !== undefined && subject !== undefined) {
    const order = { type, projection: subject, compareOnly, operator: wishes.operator(), wait };
    return (place) => giveOrder(place, order, progress);
  }
  if (command === 'export' && subject !== undefined)
    return (place) => exportTo(place, { file: subject, files }, progress);
  if (command === 'adopt') {
    const options = { operator: wishes.operator(), withReadModels };
    return (place) => adopt(place, options);
  }
  const looks: Readonly<Record<string, Act>> = {
    status,
    projections,
    parked,
    verify: (place) => verify(place, progress),
  };
  return looks[command] ?? null;
}

async function carryOut(wishes: Wishes): Promise<Told | null> {
  const { command, subject, files, purpose } = wishes;
  const progress = wishes.json ? noProgress : progressBar;
  const wish = { environment: process.env, purpose };
  if (command === 'import' && subject !== undefined)
    return importFrom(wish, { file: subject, files, operator: wishes.operator() }, progress);
  const act = actOf(wishes, progress);
  if (act === null) return null;
  const place = await openPlace(wish);
  try {
    return await act(place);
  } finally {
    await place.close();
  }
}

const wantsJson = process.argv.includes('--json');
try {
  const told = await carryOut(readWishes(process.argv.slice(2)));
  if (told === null) console.error(USAGE);
  else if (wantsJson) console.log(JSON.stringify(told.facts));
  else console.log([told.words.ru, told.words.en].filter((words) => words !== '').join('\n'));
  process.exitCode = told === null ? 1 : (told.exitCode ?? 0);
} catch (error) {
  process.exitCode = 1;
  if (!isDomainError(error)) throw error;
  if (wantsJson) console.log(JSON.stringify({ error: error.code, ...error.details }));
  else console.error(`${error.messages.ru}\n${error.messages.en}`);
}
