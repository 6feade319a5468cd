import type { EventStore } from '@pobratim/event-sourcing';
import type { Clock } from '@pobratim/kernel';
import { Gauge, type Registry } from 'prom-client';
import type { Relay } from './run/relay.js';

/** What metrics are read from. */
export interface Measured {
  readonly relay: Relay;
  readonly store: Pick<EventStore, 'head'>;
  readonly clock: Clock;
}

/** Lag of the relay in positions and seconds, and whether it is refused. */
export function relayMetrics({ relay, store, clock }: Measured): (registry: Registry) => void {
  return (registry) => {
    const registers = [registry];
    new Gauge({
      name: 'relay_lag_positions',
      help: 'Events of the log that are not on the topics yet',
      registers,
      async collect() {
        const { size } = await store.head();
        this.set(Math.max(0, size - 1 - relay.status.position));
      },
    });
    new Gauge({
      name: 'relay_lag_seconds',
      help: 'Age of the oldest event that is not on the topics yet',
      registers,
      collect() {
        const { oldestWaiting } = relay.status;
        this.set(
          oldestWaiting === null ? 0 : Math.max(0, clock.now().getTime() - Date.parse(oldestWaiting)) / 1000,
        );
      },
    });
    new Gauge({
      name: 'relay_state',
      help: 'One for the state the relay is in',
      labelNames: ['state'],
      registers,
      collect() {
        for (const state of ['starting', 'standby', 'relaying', 'waiting', 'refused', 'stopped'])
          this.set({ state }, relay.status.state === state ? 1 : 0);
      },
    });
  };
}
