export { migrateRelay } from './migrations/migrate-relay.adapter.js';
export { openRelay, type OpenRelay, type RelayOptions } from './relay-parts.adapter.js';
export { RelayModule } from './relay.module.js';
export type { RelayAlarm, RelayPace, RelayState, RelayStatus } from './run/relay.js';
