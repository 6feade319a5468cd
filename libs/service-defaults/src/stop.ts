import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';

/**
 * Stops in the order that loses nothing: no new connections, idle ones closed, answers under way finished (cut
 * after `drainMs`), and only then the app's shutdown hooks, in which pools and stores close.
 */
export async function stopGracefully(app: INestApplication, server: Server, drainMs: number): Promise<void> {
  if (server.listening) {
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    // A connection that falls idle after the close would be kept until its time-out.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 20);
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, drainMs);
    await closed;
    clearTimeout(cut);
    clearInterval(sweep);
  }
  await app.close();
}

/** Whatever can be stopped once and for all. */
export interface Stoppable {
  stop(): Promise<void>;
}
