import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { isDomainError } from '@pobratim/kernel';
import { Answers } from '@pobratim/service-defaults';
import { AgreementCards } from '../agreement-card/agreement-cards.query.js';
import { Moments } from '../moment/moments.query.js';
import { PartnershipCards } from '../partnership-card/partnership-cards.query.js';
import { Comparison, ComparisonQuery } from '../shapes/comparison.js';
import type { Moment } from '../shapes/moment.js';
import { IdOrNumber } from '../shapes/primitives.js';
import { agreementTable, partnershipTable } from './card-tables.js';
import { compare, type Table } from './compared.js';
import { Corrections } from './corrections.query.js';

/** Two moments side by side: only what differs, and why. */
@Controller('api/registry/v1')
export class ComparisonController {
  constructor(
    private readonly moments: Moments,
    private readonly agreements: AgreementCards,
    private readonly partnerships: PartnershipCards,
    private readonly corrections: Corrections,
  ) {}

  @Get('agreements/:id/comparison')
  @Answers(200, Comparison)
  async agreement(
    @Param('id', { schema: IdOrNumber }) id: string,
    @Query({ schema: ComparisonQuery }) query: ComparisonQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<Comparison> {
    return this.compared(query, async (moment) =>
      agreementTable(await this.agreements.parts(id, moment, identity)),
    );
  }

  @Get('partnerships/:id/comparison')
  @Answers(200, Comparison)
  async partnership(
    @Param('id', { schema: IdOrNumber }) id: string,
    @Query({ schema: ComparisonQuery }) query: ComparisonQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<Comparison> {
    return this.compared(query, async (moment) =>
      partnershipTable(await this.partnerships.parts(id, moment, identity)),
    );
  }

  private async compared(
    query: ComparisonQuery,
    read: (moment: Moment) => Promise<Table>,
  ): Promise<Comparison> {
    const { otherValidOn, otherKnownAt, ...first } = query;
    const moment = await this.moments.resolve(first);
    const otherMoment = await this.moments.resolve({ validOn: otherValidOn, knownAt: otherKnownAt });
    const events = new Set<string>();
    const tableAt = async (validOn: string, knownAt: number): Promise<Table> => {
      const table = await orEmpty(read({ ...moment, validOn, knownAt }));
      for (const row of table.values()) for (const event of row.events) events.add(event);
      return table;
    };
    // Read once to learn the events, so that those that correct something are known; cards are cheap.
    await Promise.all([
      tableAt(moment.validOn, moment.knownAt),
      tableAt(moment.validOn, otherMoment.knownAt),
    ]);
    const corrections = await this.corrections.among([...events]);
    const differences = await compare(tableAt, { from: moment, to: otherMoment }, corrections);
    return { differences, moment, otherMoment };
  }
}

/** A record that was not known yet has an empty table; one that is unknown altogether stays refused. */
function orEmpty(table: Promise<Table>): Promise<Table> {
  return table.catch((error: unknown) => {
    if (isDomainError(error, 'record-not-known-yet')) return new Map();
    throw error;
  });
}
