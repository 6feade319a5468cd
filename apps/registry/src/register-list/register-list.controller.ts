import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Query } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { Moments } from '../moment/moments.query.js';
import { ListQuery } from '../shapes/list-query.js';
import type { Moment } from '../shapes/moment.js';
import { AgreementList, PartnershipList, type ListTotal } from '../shapes/register-list.js';
import { readerOf } from './audience.js';
import { takeApart } from './asked-page.js';
import { writeCursor } from './cursor.js';
import { RegisterLists, type Page, type RowOf } from './register-list.query.js';

interface Listed<Row> {
  readonly items: Row[];
  readonly nextCursor: string | null;
  readonly total: ListTotal;
  readonly moment: Moment;
}

/** Two readings of one register: partnerships, the unit people think in, and documents. */
@Controller('api/registry/v1')
export class RegisterListController {
  constructor(
    private readonly moments: Moments,
    private readonly lists: RegisterLists,
  ) {}

  @Get('partnerships')
  @Answers(200, PartnershipList, 'A page of partnerships with their documents')
  partnerships(
    @Query({ schema: ListQuery }) query: ListQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<PartnershipList> {
    return this.list('PARTNERSHIP', query, identity);
  }

  @Get('agreements')
  @Answers(200, AgreementList, 'A page of documents')
  agreements(
    @Query({ schema: ListQuery }) query: ListQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<AgreementList> {
    return this.list('AGREEMENT', query, identity);
  }

  private async list<U extends keyof RowOf>(
    unit: U,
    query: ListQuery,
    identity: Identity,
  ): Promise<Listed<RowOf[U]>> {
    const { asked, sort, limit, after, filters } = takeApart(query);
    const moment = await this.moments.resolve(asked);
    const question = { unit, moment, reader: readerOf(identity), filters };
    const [page, total]: [Page<RowOf[U]>, ListTotal] = await Promise.all([
      this.lists.page({ ...question, sort, limit, after }),
      this.lists.total(question),
    ]);
    const { validOn, knownAt } = moment;
    return {
      items: page.items,
      nextCursor: page.next === null ? null : writeCursor({ sort, validOn, knownAt, after: [...page.next] }),
      total,
      moment,
    };
  }
}
