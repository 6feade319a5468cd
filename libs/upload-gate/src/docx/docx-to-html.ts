import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../gate/limits.js';
import { refusal } from '../gate/refusals.js';
import { turnstile } from './turnstile.js';

/** The parser beside this file, as a source or as built. */
const PARSER = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('./docx-to-html.child.ts', import.meta.url)
    : new URL('./docx-to-html.child.js', import.meta.url),
);
// Windows starts no process without its system folder; nothing else of the service's environment is passed on.
const { SystemRoot } = process.env;
const ENVIRONMENT = SystemRoot === undefined ? {} : { SystemRoot };
const turn = turnstile(LIMITS.parsers);

/**
 * Has a checked document parsed by a process of its own, which has little memory and time, no environment and
 * may write, start and load nothing. Whatever happens to it does not happen to the service.
 * @throws DomainError `document-damaged` or `document-too-complex`
 */
export function docxToHtml(document: Buffer): Promise<string> {
  return turn(() => parsed(document));
}

function parsed(document: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${LIMITS.heapMiB}`,
        '--permission',
        '--allow-fs-read=*',
        '--no-warnings',
        PARSER,
      ],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
        env: ENVIRONMENT,
        timeout: LIMITS.parserMs,
        killSignal: 'SIGKILL',
      },
    );
    const html: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      html.push(chunk);
      size += chunk.length;
      if (size > LIMITS.html) child.kill('SIGKILL');
    });
    // A parser that dies early leaves its input unread; its exit says why.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(html).toString('utf8'));
      // Killed by us, or by V8 at its memory limit; an ordinary failure of the parser exits with 1.
      else reject(refusal(code === 1 ? 'document-damaged' : 'document-too-complex'));
    });
    child.stdin.end(document);
  });
}
