import type { Relay } from './run/relay.js';

/** Rejects while the relay neither relays nor stands by; why stands in the log. */
export function relayReady(relay: Relay): Promise<void> {
  const { state, error } = relay.status;
  if (state === 'relaying' || state === 'standby') return Promise.resolve();
  return Promise.reject(error instanceof Error ? error : new Error(`the relay is ${state}`));
}
