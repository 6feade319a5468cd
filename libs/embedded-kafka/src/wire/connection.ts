import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { FieldReader, FieldWriter } from './bytes.js';

/** One request of Kafka's protocol. */
export interface WireRequest {
  readonly api: number;
  readonly version: number;
  readonly body: Buffer;
  /** Whether this version has tagged fields in its header. */
  readonly flexible?: boolean;
}

/** A connection to a node's inner door, for the few questions that the launcher itself has. */
export interface WireConnection {
  /** Sends a request and reads the answer, header removed. One at a time. */
  ask(request: WireRequest): Promise<FieldReader>;
  close(): void;
}

/**
 * Connects to a node, and says who we are where the node wants to know.
 * @param port of the listener `BROKERS`
 * @param secret of the cluster, when it is a guarded one
 * @throws Error of the socket while nobody listens, or when the node does not answer within five seconds
 */
export async function openWire(port: number, secret?: string): Promise<WireConnection> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.setTimeout(5_000, () => socket.destroy(new Error('the node does not answer')));
  await once(socket, 'connect');
  socket.on('end', () => socket.destroy(new Error('the node closed the connection')));
  // What happens to an idle connection is of no interest; a pending question hears of it by itself.
  socket.on('error', () => undefined);
  const wire = { ask: (request: WireRequest) => ask(socket, request), close: () => socket.destroy() };
  try {
    if (secret !== undefined) await signIn(wire, secret);
    return wire;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function ask(socket: Socket, request: WireRequest): Promise<FieldReader> {
  const header = new FieldWriter().int16(request.api).int16(request.version).int32(1).string('launcher');
  if (request.flexible) header.noTags();
  const frame = Buffer.concat([header.done(), request.body]);
  if (socket.destroyed) throw new Error('the node closed the connection');
  socket.write(new FieldWriter().bytes(frame).done());
  const parts: Buffer[] = [];
  for (;;) {
    const [part] = (await once(socket, 'data')) as [Buffer];
    parts.push(part);
    const all = Buffer.concat(parts);
    if (all.length < 4 || all.length < 4 + all.readInt32BE(0)) continue;
    const answer = new FieldReader(all.subarray(4));
    answer.int32();
    if (request.flexible) answer.int8();
    return answer;
  }
}

/** SASL PLAIN (RFC 4616) in Kafka's two steps. */
async function signIn(wire: WireConnection, secret: string): Promise<void> {
  await wire.ask({ api: 17, version: 1, body: new FieldWriter().string('PLAIN').done() });
  const token = Buffer.from(`\0broker\0${secret}`);
  const answer = await wire.ask({ api: 36, version: 0, body: new FieldWriter().bytes(token).done() });
  if (answer.int16() !== 0) throw new Error(`the node refused the launcher: ${answer.string() ?? ''}`);
}
