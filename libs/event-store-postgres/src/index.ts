export { adoptIncarnation, APP_ROLE, migrate, type MigrateOptions } from './migrate.js';
export { PostgresEventStore, type PostgresOptions } from './postgres-event-store.js';
export { applyMigrations, readMigrations, type MigrationSet, type SqlMigration } from './sql-migrations.js';
export type { Purpose, StoreIdentity } from './store-identity.js';
