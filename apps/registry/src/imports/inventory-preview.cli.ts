import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDomainError } from '@pobratim/kernel';
import { previewOf, readInventory } from '@pobratim/inventory-reader';
import { openUpload } from '@pobratim/upload-gate';

/** `npm run --silent inventory:preview -- FILE`: prints what the reader makes of a note as one JSON object. */
async function main(path: string | undefined): Promise<number> {
  if (path === undefined)
    return refuse('Не назван файл. Укажите его: npm run --silent inventory:preview -- ФАЙЛ');
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse(`Файл «${path}» не открывается. Проверьте имя и путь.`);
  try {
    const { text } = await openUpload(bytes, basename(path));
    process.stdout.write(`${JSON.stringify(previewOf(readInventory(text)), null, 2)}\n`);
    return 0;
  } catch (error) {
    if (isDomainError(error)) return refuse(error.messages.ru);
    throw error;
  }
}

function refuse(words: string): number {
  console.error(words);
  return 1;
}

process.exitCode = await main(process.argv[2]);
