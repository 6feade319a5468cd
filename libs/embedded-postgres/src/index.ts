export type { EmbeddedPostgresCode } from './errors.js';
export type { Progress } from './progress.js';
export { startPostgres, type RunningPostgres, type StartOptions } from './start-postgres.js';
