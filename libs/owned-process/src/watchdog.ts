import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Ends the server when this process dies, even by `kill -9`: a shell waits for the end of a pipe that only this
 * process holds, and then
 * asks the server for a fast stop (SIGINT).
 * @returns to be called when the server is gone, lest its number be given to another program and that one be stopped
 */
export function watchOver(server: ChildProcess): () => void {
  if (server.pid === undefined) return () => undefined;
  const watchdog = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(server.pid)], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.on('error', () => undefined);
  watchdog.unref();
  return () => {
    watchdog.kill('SIGKILL');
    watchdog.stdin.destroy();
  };
}
