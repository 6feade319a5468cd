import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a real SMTP server took, or is told to answer. */
export interface SpecPost {
  /** `smtp://127.0.0.1:…`, offering STARTTLS with a certificate of {@link authority}. */
  readonly url: string;
  readonly authority: string;
  readonly letters: { readonly to: readonly string[]; readonly mail: ParsedMail }[];
  /** Attempts that reached a recipient's address, taken or not. */
  attempts: number;
  /** The answer to each recipient: `null` takes it. */
  answer: { readonly code: number; readonly words: string } | null;
  close(): Promise<void>;
}

/** Starts an SMTP server under TLS with a certificate authority made for it. */
export async function specPost(): Promise<SpecPost> {
  const { key, cert, authority } = certificates();
  const post = {
    letters: [] as SpecPost['letters'][number][],
    attempts: 0,
    answer: null as SpecPost['answer'],
  };
  const server = new SMTPServer({
    key,
    cert,
    authOptional: true,
    onRcptTo: (_, __, callback) => {
      post.attempts += 1;
      if (post.answer === null) callback();
      else callback(Object.assign(new Error(post.answer.words), { responseCode: post.answer.code }));
    },
    onData: (stream, session, callback) => {
      void simpleParser(stream).then((mail) => {
        post.letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(post, {
    url: `smtp://localhost:${port}`,
    authority,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  });
}

/** A certificate authority and a certificate for `localhost`, made by openssl for one test run. */
function certificates(): { readonly key: string; readonly cert: string; readonly authority: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-post-'));
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  try {
    const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    openssl(
      'req',
      '-x509',
      ...fresh,
      '-days',
      '2',
      '-subj',
      '/CN=Spec CA',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
    );
    openssl('req', ...fresh, '-subj', '/CN=localhost', '-keyout', 'key.pem', '-out', 'csr.pem');
    writeFileSync(at('names'), 'subjectAltName=DNS:localhost');
    openssl(
      ...['x509', '-req', '-in', 'csr.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
      ...['-days', '2', '-extfile', 'names', '-out', 'cert.pem'],
    );
    const text = (name: string): string => readFileSync(at(name), 'utf8');
    return { key: text('key.pem'), cert: text('cert.pem'), authority: text('ca.pem') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
