import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
  readonly prototype: RequestQueue;
};
const original = Reflect.get(prototype, 'scheduleCheckPendingRequests');
let isMended = false;

/**
 * kafkajs 2.2.4 looks after each request when throttled ones may go on, also when none waits: a timer each
 * millisecond and connection for as long as the process lives, the first one with a negative time, of which Node warns.
 * Done once; nothing changes for a queue in which something waits.
 */
export function mendIdleTimer(): void {
  if (isMended) return;
  isMended = true;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length === 0) return;
    if (this.throttledUntil < 0) this.throttledUntil = 0;
    original.call(this);
  };
}
