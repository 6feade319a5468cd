import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Writes a file as its parts come; it is never held whole. */
export async function writeCsv(
  response: ServerResponse,
  name: string,
  parts: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  await pipeline(parts, response);
}
