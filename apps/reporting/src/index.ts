export { migrateReporting } from './migrations/migrate-reporting.adapter.js';
export { ReportingLife } from './reporting-life.adapter.js';
export { ReportingModule } from './reporting.module.js';
export type { ReportingParts } from './reporting-parts.adapter.js';
