import type { FactoryProvider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import { DecideImportController } from './decide-import.controller.js';
import { EndImportController } from './end-import.controller.js';
import { ImportAccountController } from './import-account.controller.js';
import { Imports } from './imports.query.js';
import { InventoryPreviewController } from './inventory-preview.controller.js';
import { ReadImportsController } from './read-imports.controller.js';
import { RegisterViews } from './register-view.query.js';
import { Review } from './review.query.js';
import { StartImportController } from './start-import/start-import.controller.js';

/** The doors of the import, in and out. */
export const IMPORT_DOORS = [
  StartImportController,
  ReadImportsController,
  DecideImportController,
  EndImportController,
  ImportAccountController,
  InventoryPreviewController,
] as const;

/** What these doors need beside the {@link Foundation}: the read models, reached through this data source. */
export function importProviders(dataSource: DataSource): readonly FactoryProvider[] {
  const register = new RegisterViews(dataSource);
  return [
    { provide: Imports, useFactory: () => new Imports(dataSource) },
    {
      provide: Review,
      inject: [FOUNDATION],
      useFactory: (foundation: Foundation) => new Review(foundation, register),
    },
  ];
}
