import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';

/** One file of the portal, ready to be sent. */
export interface BuiltFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Whether an address asks for a file; `/contracts/….agreement.recorded.v1` is a page, for all its dots. */
export function isFileName(pathname: string): boolean {
  return basename(pathname).startsWith('.') || Object.hasOwn(types, extname(pathname));
}

/**
 * The files of the built portal by their address. They are few and small and are read once: an address that is not
 * in the table cannot lead to anything on the disk.
 * @param folder with `index.html`; nothing is served when it is not built
 */
export function builtFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const names = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
      const type = types[extname(name)] ?? 'application/octet-stream';
      return [`/${name.split(sep).join('/')}`, { bytes, type, etag }];
    }),
  );
}
