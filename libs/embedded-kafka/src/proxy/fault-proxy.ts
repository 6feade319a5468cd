import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { FrameCutter, FrameNames, type Direction, type PassingFrame } from './frames.js';

/** What becomes of a frame: it goes on, it is lost without a word, or the connection breaks before it arrives. */
export type Fate = 'pass' | 'swallow' | 'sever';

/** Decides on each frame; a promise holds back this frame and those behind it. */
export type Rule = (frame: PassingFrame) => Fate | Promise<Fate>;

/** A bad network in front of one broker. */
export interface FaultProxy {
  /** For `startKafka({ advertised })`: clients that are told this port stay on the proxy. */
  readonly port: number;
  /** Where frames go from now on: a node's own port. */
  forward(port: number): void;
  /** Breaks all connections, and every new one, until `heal`. */
  sever(): void;
  /** Loses all frames of that direction until `heal`; connections stay open. */
  swallow(direction: Direction): void;
  /** Holds back each frame of that direction for so many milliseconds until `heal`. */
  delay(milliseconds: number, direction: Direction): void;
  /** Lets the rule decide on every frame until `heal`: `({ api }) => (api === 0 ? 'sever' : 'pass')`. */
  decide(rule: Rule): void;
  /** A good network again, for old connections and new. */
  heal(): void;
  close(): Promise<void>;
}

/**
 * Opens a proxy on 127.0.0.1 that can hurt what passes through it. Nodes among themselves do not use it.
 * @param target port to forward to; may be given later, since a broker needs the proxy's port to start
 */
export async function faultProxy(target?: number): Promise<FaultProxy> {
  let goal = target;
  let rule: Rule = () => 'pass';
  let closed = false;
  const sockets = new Set<Socket>();
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    keep(client, sockets);
    if (closed || goal === undefined) {
      client.destroy();
      return;
    }
    const broker = keep(connect({ port: goal, host: '127.0.0.1' }), sockets);
    const names = new FrameNames();
    const judge = (frame: PassingFrame): Fate | Promise<Fate> => rule(frame);
    carry({ from: client, to: broker, direction: 'request', names, judge });
    carry({ from: broker, to: client, direction: 'answer', names, judge });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    forward: (port) => {
      goal = port;
    },
    sever: () => {
      closed = true;
      breakAll();
    },
    swallow: (direction) => {
      rule = (frame) => (frame.direction === direction ? 'swallow' : 'pass');
    },
    delay: (milliseconds, direction) => {
      rule = async (frame): Promise<Fate> => {
        if (frame.direction === direction) await pause(milliseconds);
        return 'pass';
      };
    },
    decide: (given) => {
      rule = given;
    },
    heal: () => {
      closed = false;
      rule = () => 'pass';
    },
    close: async () => {
      server.close();
      breakAll();
      await once(server, 'close');
    },
  };
}

function keep(socket: Socket, sockets: Set<Socket>): Socket {
  sockets.add(socket);
  socket.on('error', () => undefined);
  socket.on('close', () => sockets.delete(socket));
  return socket.setNoDelay(true);
}

interface Lane {
  readonly from: Socket;
  readonly to: Socket;
  readonly direction: Direction;
  readonly names: FrameNames;
  readonly judge: Rule;
}

function carry({ from, to, direction, names, judge }: Lane): void {
  const cutter = new FrameCutter();
  let queue = Promise.resolve();
  from.on('data', (bytes) => {
    for (const frame of cutter.cut(bytes)) {
      queue = queue.then(async () => {
        if (from.destroyed && direction === 'request') return;
        const fate = await judge(names.of(direction, frame));
        if (fate === 'pass') to.write(frame);
        if (fate !== 'sever') return;
        from.destroy();
        to.destroy();
      });
    }
  });
  from.on('close', () => {
    // What was read before the end still arrives.
    void queue.then(() => {
      to.destroySoon();
    });
  });
}
