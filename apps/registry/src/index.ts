export { migrateRegistry } from './migrations/migrate-registry.adapter.js';
export { RegistryModule } from './registry.module.js';
export { RegistryLife } from './registry-life.adapter.js';
export { openRegistry, type RegistryParts, type RegistryPlace } from './registry-parts.adapter.js';
export { seedTrainingRegister } from './training/seed-training-register.reaction.js';
