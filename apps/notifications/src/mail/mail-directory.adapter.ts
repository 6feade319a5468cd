import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isMailAddress } from './mail-address.js';

const Directory = z.record(z.string().min(1).max(100), z.string().refine(isMailAddress));

/**
 * Addresses of persons, as the administrator keeps them until an external directory is asked: a JSON object from the
 * person's id to one plain address.
 * @throws Error that names the file and what is wrong, without any address
 */
export function readMailDirectory(file: string): ReadonlyMap<string, string> {
  const parsed = Directory.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return new Map(Object.entries(parsed.data));
  const wrong = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(`MAIL_DIRECTORY: not a plain mail address for ${wrong}`);
}
