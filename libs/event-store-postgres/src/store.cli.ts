import { adoptIncarnation } from './migrate.js';

/** The operator's door to a store: `npm run store -- adopt`, with the owner's address in POSTGRES_URL. */
const USAGE = `npm run store -- adopt
  Принять хранилище после восстановления из копии, переноса или переключения на резервный сервер.
  Adopt the store after a restore, a move or the promotion of a standby.
  POSTGRES_URL: адрес владельца базы, the owner's address (postgres://…)`;

const [command] = process.argv.slice(2);
const url = process.env['POSTGRES_URL'];
if (command === 'adopt' && url !== undefined && url !== '') {
  const incarnation = await adoptIncarnation(url);
  console.log(
    `Хранилище принято, его новая жизнь: ${incarnation}. Постройте читаемые таблицы заново.\n` +
      `The store is adopted, its new incarnation is ${incarnation}. Rebuild the read models.`,
  );
} else {
  console.error(USAGE);
  process.exitCode = 1;
}
