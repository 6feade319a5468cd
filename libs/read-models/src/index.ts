export { besideBySchema, type BesideBySchemaOptions } from './beside-by-schema.js';
export { migrateReadModels, READ_MODEL_MIGRATIONS, type ReadModelMigrations } from './migrate-read-models.js';
export { readModelDataSource, type ReadModelOptions } from './read-model-data-source.js';
export { TypeOrmDeadLetterOutbox } from './typeorm-dead-letter-outbox.js';
export { TypeOrmProjectionDatabase } from './typeorm-projection-database.js';
export { copyRows, type CopyValue } from './copy-rows.js';
