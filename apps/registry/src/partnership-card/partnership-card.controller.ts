import type { ServerResponse } from 'node:http';
import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { Answers, etagOf } from '@pobratim/service-defaults';
import { Moments } from '../moment/moments.query.js';
import { MomentQuery } from '../shapes/moment.js';
import { PartnershipCard } from '../shapes/partnership-card.js';
import { IdOrNumber } from '../shapes/primitives.js';
import { PartnershipCards } from './partnership-cards.query.js';

/** One partnership of the register, with its documents. */
@Controller('api/registry/v1/partnerships')
export class PartnershipCardController {
  constructor(
    private readonly moments: Moments,
    private readonly cards: PartnershipCards,
  ) {}

  @Get(':id')
  @Answers(200, PartnershipCard, 'As of the pair; the ETag is the revision that stands now')
  async read(
    @Param('id', { schema: IdOrNumber }) id: string,
    @Query({ schema: MomentQuery }) query: MomentQuery,
    @CurrentIdentity() identity: Identity,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<PartnershipCard> {
    const card = await this.cards.read(id, await this.moments.resolve(query), identity);
    response.setHeader('ETag', etagOf(card.revision));
    return card;
  }
}
