import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A wire between a store and its server that a spec can cut at the worst moment. */
export interface SpecProxy {
  /** The server's address, by way of this wire. */
  readonly url: string;
  /** Called with everything the server says; true cuts the connection before the client hears it. */
  cutWhen: (answer: Buffer) => boolean;
  /** Called with everything the client says; the server hears it once the promise resolves, never if it rejects: that cuts. */
  delay: (request: Buffer) => Promise<void>;
  /** Refuses new connections until told otherwise. */
  refusing: boolean;
  /** Takes everything, passes nothing on and says nothing, as a line does that died without a word. */
  silent: boolean;
  /** Takes nothing more of what the server says, so that the server cannot get rid of it. */
  deaf: boolean;
  close(): void;
}

/** Puts a wire before a server. */
export async function specProxy(target: string): Promise<SpecProxy> {
  const address = new URL(target);
  const { hostname, port } = address;
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (proxy.refusing) {
      client.destroy();
      return;
    }
    const upstream = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined);
      one.on('end', () => {
        if (!proxy.silent) one.end();
      });
      one.on('close', () => {
        open.delete(one);
        if (!proxy.silent) other.destroy();
      });
    }
    let said: Promise<void> = Promise.resolve();
    client.on('data', (request: Buffer) => {
      if (proxy.silent) return;
      said = said
        .then(() => proxy.delay(request))
        .then(
          () => {
            upstream.write(request);
          },
          () => {
            client.destroy();
          },
        );
    });
    upstream.on('data', (answer: Buffer) => {
      if (proxy.deaf) upstream.pause();
      if (proxy.cutWhen(answer)) client.destroy();
      else if (!proxy.silent) client.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address.port = String((server.address() as AddressInfo).port);
  const proxy: SpecProxy = {
    url: address.href,
    cutWhen: () => false,
    refusing: false,
    silent: false,
    deaf: false,
    delay: () => Promise.resolve(),
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
  return proxy;
}
