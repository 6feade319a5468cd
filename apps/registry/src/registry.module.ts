import { ProjectionRunner } from '@pobratim/event-sourcing';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmProjectionDatabase } from '@pobratim/read-models';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AgreementCardController } from './agreement-card/agreement-card.controller.js';
import { AgreementCards } from './agreement-card/agreement-cards.query.js';
import { WRITE_DOORS } from './commands/doors.adapter.js';
import { FOUNDATION, type Foundation } from './commands/foundation.js';
import { ContractsController } from './contracts/contracts.controller.js';
import { directoryTerritories } from './directory/directory-territories.js';
import { DirectoryController } from './directory/directory.controller.js';
import { ComparisonController } from './history/comparison.controller.js';
import { Corrections } from './history/corrections.query.js';
import { Histories } from './history/histories.query.js';
import { HistoryController } from './history/history.controller.js';
import { IMPORT_DOORS, importProviders } from './imports/import-doors.adapter.js';
import { Imports } from './imports/imports.query.js';
import { ImportsProjection } from './imports/imports.projection.js';
import { Moments } from './moment/moments.query.js';
import { RunnerProgress } from './moment/progress.adapter.js';
import { PartnershipCardController } from './partnership-card/partnership-card.controller.js';
import { PartnershipCards } from './partnership-card/partnership-cards.query.js';
import { RegistryReactions } from './reactions/registry-reactions.adapter.js';
import { registryDataSource } from './read-models/data-source.adapter.js';
import { Records } from './read-models/records.query.js';
import { RegisterProjection } from './read-models/registry.projection.js';
import { Versions } from './read-models/versions.query.js';
import { RegisterInfoController } from './register-info/register-info.controller.js';
import { FacetCounts } from './register-list/facets.query.js';
import { FacetsController } from './register-list/facets.controller.js';
import { RegisterExportController } from './register-list/register-export.controller.js';
import { RegisterListController } from './register-list/register-list.controller.js';
import { RegisterLists } from './register-list/register-list.query.js';
import { logAlarm, RegistryLife } from './registry-life.adapter.js';
import type { RegistryParts } from './registry-parts.adapter.js';
import { SearchController } from './search/search.controller.js';
import { Searches } from './search/searches.query.js';
import { SourceDocuments } from './source-text/source-documents.query.js';
import { SourceTextController } from './source-text/source-text.controller.js';

/** The pages of the register. An export stands before the cards, or `export.csv` would be taken for an id. */
const READING_DOORS = [
  RegisterInfoController,
  RegisterExportController,
  RegisterListController,
  FacetsController,
  HistoryController,
  ComparisonController,
  AgreementCardController,
  PartnershipCardController,
  SourceTextController,
  SearchController,
  DirectoryController,
  ContractsController,
] as const;

/** The registry, put together: which adapter stands behind which port is all here, and nowhere else. */
@Module({})
export class RegistryModule {
  /** @param parts store, files, clock and the rest of what differs between a service, the standalone and a test */
  static forRoot(parts: RegistryParts): DynamicModule {
    const { store, files, reader, clock, timeZone, training } = parts;
    const territories = directoryTerritories;
    const foundation: Foundation = { store, files, reader, clock, timeZone, training, territories };
    const dataSource = registryDataSource(parts.databaseUrl);
    const database = new TypeOrmProjectionDatabase(dataSource);
    const projections = new ProjectionRunner({
      log: store,
      store,
      database,
      projections: [new RegisterProjection(territories), new ImportsProjection(territories)],
      onAlarm: logAlarm,
    });
    const progress = new RunnerProgress(dataSource, projections);
    const reactions = new RegistryReactions(foundation, database, logAlarm);
    return {
      module: RegistryModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
      ],
      controllers: [...READING_DOORS, ...WRITE_DOORS, ...IMPORT_DOORS],
      providers: [
        { provide: FOUNDATION, useValue: foundation },
        { provide: Moments, useValue: new Moments({ store, progress, clock, timeZone }) },
        {
          provide: RegistryLife,
          useValue: new RegistryLife({ store, projections, reactions, close: parts.close }),
        },
        ...importProviders(dataSource),
        ...readers(dataSource, foundation),
      ],
      exports: [RegistryLife],
    };
  }
}

/** What the pages read with. */
function readers(dataSource: DataSource, { files, territories }: Foundation): readonly Provider[] {
  const records = new Records(new Versions(dataSource), territories);
  const lists = new RegisterLists(dataSource);
  const histories = new Histories(dataSource);
  return [
    { provide: Records, useValue: records },
    { provide: RegisterLists, useValue: lists },
    { provide: FacetCounts, useValue: new FacetCounts(dataSource) },
    { provide: AgreementCards, useValue: new AgreementCards(records) },
    { provide: PartnershipCards, useValue: new PartnershipCards(records) },
    { provide: Histories, useValue: histories },
    { provide: Corrections, useValue: new Corrections(dataSource) },
    { provide: SourceDocuments, useValue: new SourceDocuments(records, files, histories) },
    { provide: Searches, inject: [Imports], useFactory: (imports: Imports) => new Searches(lists, imports) },
  ];
}
