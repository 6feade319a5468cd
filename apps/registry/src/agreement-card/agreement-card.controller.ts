import type { ServerResponse } from 'node:http';
import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { Answers, etagOf } from '@pobratim/service-defaults';
import { Moments } from '../moment/moments.query.js';
import { AgreementCard } from '../shapes/agreement-card.js';
import { MomentQuery } from '../shapes/moment.js';
import { IdOrNumber } from '../shapes/primitives.js';
import { AgreementCards } from './agreement-cards.query.js';

/** One document of the register. */
@Controller('api/registry/v1/agreements')
export class AgreementCardController {
  constructor(
    private readonly moments: Moments,
    private readonly cards: AgreementCards,
  ) {}

  @Get(':id')
  @Answers(200, AgreementCard, 'As of the pair; the ETag is the revision that stands now')
  async read(
    @Param('id', { schema: IdOrNumber }) id: string,
    @Query({ schema: MomentQuery }) query: MomentQuery,
    @CurrentIdentity() identity: Identity,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<AgreementCard> {
    const card = await this.cards.read(id, await this.moments.resolve(query), identity);
    response.setHeader('ETag', etagOf(card.revision));
    return card;
  }
}
