import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Query } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { DataSource } from 'typeorm';
import { Moments } from '../moment/moments.query.js';
import { FacetQuery } from '../shapes/list-query.js';
import type { Words } from '../shapes/primitives.js';
import { FacetAnswer, type FacetValue } from '../shapes/register-list.js';
import { readerOf } from './audience.js';
import { FacetCounts, type FacetCount } from './facets.query.js';
import { countryName, municipalityNames, regionName } from './place-names.query.js';

/** What the register can be narrowed by, with counts. */
@Controller('api/registry/v1/facets')
export class FacetsController {
  constructor(
    private readonly moments: Moments,
    private readonly facets: FacetCounts,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Answers(200, FacetAnswer, 'The counts of a facet ignore its own selection')
  async read(
    @Query({ schema: FacetQuery }) query: FacetQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<FacetAnswer> {
    const { validOn, knownAt, minPosition, unit = 'PARTNERSHIPS', ...filters } = query;
    const moment = await this.moments.resolve({ validOn, knownAt, minPosition });
    const counts = await this.facets.count({
      unit: unit === 'AGREEMENTS' ? 'AGREEMENT' : 'PARTNERSHIP',
      moment,
      reader: readerOf(identity),
      filters,
    });
    const towns = await municipalityNames(
      this.dataSource,
      counts.municipality.map(({ value }) => value),
      moment,
    );
    return {
      facets: {
        country: labelled(counts.country, countryName),
        region: labelled(counts.region, regionName),
        municipality: labelled(counts.municipality, (key) => towns.get(key) ?? null),
        kind: labelled(counts.kind),
        legal: labelled(counts.legal),
        activity: labelled(counts.activity),
        position: labelled(counts.position),
        evidence: labelled(counts.evidence),
        level: labelled(counts.level),
        decade: labelled(counts.decade),
      },
      moment,
    };
  }
}

/** Codes that the portal has words for need no label. */
function labelled(
  counts: readonly FacetCount[],
  nameOf: (value: string) => Words | null = () => null,
): FacetValue[] {
  return counts.map(({ value, count }) => ({ value, count, label: nameOf(value) }));
}
