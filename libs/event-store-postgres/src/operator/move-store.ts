import { resolve } from 'node:path';
import { migrate } from '../migrate.js';
import { adoptStore } from './adopt-store.js';
import { projectionStates } from './checkpoints.js';
import { exportStore } from './export-store.js';
import { importStore } from './import-store.js';
import { storeNow } from './inspect.js';
import { openPlace, type OperatorPlace, type PlaceWish } from './place.js';
import { checkArchive } from './read-archive.js';
import type { Progress, Told } from './told.js';

/** Takes the database for the store from now on. */
export async function adopt(
  { client }: OperatorPlace,
  options: { readonly operator: string; readonly withReadModels: boolean },
): Promise<Told> {
  const { former, incarnation, checkpoints } = await adoptStore(client, options);
  const states = await projectionStates(client, await storeNow({ client }));
  const begin = states.filter(({ fits }) => !fits).map(({ projection }) => projection);
  const each = begin.map((name) => `npm run store -- rebuild ${name} --as …`).join('\n');
  return {
    facts: { former, incarnation, checkpoints, rebuild: begin },
    words: {
      ru: `Хранилище принято, его новая жизнь: ${incarnation}. Взято с собой читаемых таблиц и действий: ${checkpoints}.${each === '' ? '' : ` Прежде чем службы запустятся, прикажите остальным начать сначала:\n${each}`}`,
      en: `The store is adopted, its new incarnation is ${incarnation}. Read models and reactions taken along: ${checkpoints}.${each === '' ? '' : ' Before the services start, order the others to begin anew, as listed.'}`,
    },
  };
}

/** Writes the archive. */
export async function exportTo(
  place: OperatorPlace,
  { file, files = place.files }: { readonly file: string; readonly files?: string | undefined },
  progress: Progress,
): Promise<Told> {
  const bar = progress({ ru: 'Пишу архив', en: 'Writing the archive' });
  const done = await exportStore(place.client, { file, files, onProgress: bar.show }).finally(bar.end);
  const { size, commands, root, manifest, missingFiles } = done;
  const lack = missingFiles.length;
  return {
    facts: { file: resolve(file), ...done },
    words: {
      ru: `Архив готов: событий ${size}, команд ${commands}, файлов ${done.files}. Запишите отдельно: корень ${root}, опись ${manifest}. В архиве есть личные данные: храните его как само хранилище.${lack > 0 ? ` Внимание: в папке ${files} нет файлов, на которые ссылаются события (${lack}); их список в описи.` : ''}`,
      en: `The archive is ready: ${size} events, ${commands} commands, ${done.files} files. Write down elsewhere: root ${root}, manifest ${manifest}. The archive holds personal data: keep it as you keep the store.${lack > 0 ? ` Attention: files that events name are not in ${files} (${lack}); the manifest lists them.` : ''}`,
    },
    exitCode: lack > 0 ? 2 : 0,
  };
}

/** Fills an empty store, making it when it is not there. */
export async function importFrom(
  wish: PlaceWish,
  options: { readonly file: string; readonly files?: string | undefined; readonly operator: string },
  progress: Progress,
): Promise<Told> {
  const { file, operator } = options;
  const reading = progress({ ru: 'Проверяю архив', en: 'Checking the archive' });
  const archive = await checkArchive(file, reading.show).finally(reading.end);
  const { purpose } = archive.store;
  const place = await openPlace({ ...wish, purpose, make: true });
  try {
    await migrate(place.ownerUrl, { purpose });
    const bar = progress({ ru: 'Загружаю', en: 'Importing' });
    const { client, files: usual } = place;
    const files = options.files ?? usual;
    const done = await importStore(client, { file, archive, files, operator, onProgress: bar.show }).finally(
      bar.end,
    );
    return {
      facts: { ...done },
      words: {
        ru: `Архив загружен и сверен: событий ${done.size}, команд ${done.commands}, файлов ${done.files}, корень ${done.root}. Новая жизнь хранилища: ${done.incarnation}. Читаемые таблицы построятся при запуске.`,
        en: `The archive is imported and compared: ${done.size} events, ${done.commands} commands, ${done.files} files, root ${done.root}. The new incarnation is ${done.incarnation}. The read models are built at the next start.`,
      },
    };
  } finally {
    await place.close();
  }
}
