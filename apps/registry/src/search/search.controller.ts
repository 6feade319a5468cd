import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Query } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { Moments } from '../moment/moments.query.js';
import { SearchAnswer, SearchQuery } from '../shapes/search.js';
import { otherLayout } from './keyboard-layout.js';
import { Searches } from './searches.query.js';

/** The one field at the top of every page. */
@Controller('api/registry/v1/search')
export class SearchController {
  constructor(
    private readonly moments: Moments,
    private readonly searches: Searches,
  ) {}

  @Get()
  @Answers(
    200,
    SearchAnswer,
    'By number, place, country, words of a title; the wrong keyboard layout is tried when nothing is found',
  )
  async find(
    @Query({ schema: SearchQuery }) { q, limit = 20, ...asked }: SearchQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<SearchAnswer> {
    const moment = await this.moments.resolve(asked);
    const results = await this.searches.find({ q, limit, moment, identity });
    const turned = results.length > 0 ? null : otherLayout(q);
    if (turned === null) return { results: [...results], understoodAs: null, moment };
    const others = await this.searches.find({ q: turned, limit, moment, identity });
    return { results: [...others], understoodAs: others.length > 0 ? turned : null, moment };
  }
}
