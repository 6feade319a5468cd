export { AnalyticsLife } from './analytics-life.adapter.js';
export { AnalyticsModule } from './analytics.module.js';
export type { AnalyticsParts } from './analytics-parts.adapter.js';
export { migrateAnalytics } from './migrations/migrate-analytics.adapter.js';
