import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import { Moments } from '../moment/moments.query.js';
import { ExportQuery } from '../shapes/list-query.js';
import { readerOf } from './audience.js';
import { AGREEMENT_COLUMNS, csvHead, csvLine, PARTNERSHIP_COLUMNS, type Column } from './csv.js';
import { RegisterLists, type AskedPage, type Page, type RowOf } from './register-list.query.js';

/** Lines fetched at once; an export is written as it is read and never held whole. */
const STRIDE = 1_000;
const CSV = 'text/csv';
const FILE = { content: { [CSV]: { schema: { type: 'string' } } } } as const;

/** The same query as a file. */
@Controller('api/registry/v1')
export class RegisterExportController {
  constructor(
    private readonly moments: Moments,
    private readonly lists: RegisterLists,
    @Inject(FOUNDATION) private readonly foundation: Foundation,
  ) {}

  @Get('partnerships/export.csv')
  @ApiProduces(CSV)
  @ApiOkResponse(FILE)
  partnerships(
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @CurrentIdentity() identity: Identity,
    @Res() response: ServerResponse,
  ): Promise<void> {
    return this.write('PARTNERSHIP', PARTNERSHIP_COLUMNS, { query, identity, response });
  }

  @Get('agreements/export.csv')
  @ApiProduces(CSV)
  @ApiOkResponse(FILE)
  agreements(
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @CurrentIdentity() identity: Identity,
    @Res() response: ServerResponse,
  ): Promise<void> {
    return this.write('AGREEMENT', AGREEMENT_COLUMNS, { query, identity, response });
  }

  private async write<U extends keyof RowOf>(
    unit: U,
    columns: readonly Column<RowOf[U]>[],
    { query, identity, response }: { query: ExportQuery; identity: Identity; response: ServerResponse },
  ): Promise<void> {
    const { validOn, knownAt, minPosition, sort = 'signedOn', language = 'ru', ...filters } = query;
    const moment = await this.moments.resolve({ validOn, knownAt, minPosition });
    const asked = { unit, moment, reader: readerOf(identity), filters, sort, limit: STRIDE };
    const name = `pobratim-${unit.toLowerCase()}s-${moment.validOn}-at-${moment.knownAt}.csv`;
    response.setHeader('Content-Type', `${CSV}; charset=utf-8`);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Cache-Control', 'no-store');
    const head = csvHead(columns, language, this.foundation.training);
    await pipeline(
      this.lines(head, asked, (row: RowOf[U]) => csvLine(columns.map(({ cell }) => cell(row, language)))),
      response,
    );
  }

  private async *lines<U extends keyof RowOf>(
    head: string,
    asked: Omit<AskedPage, 'after'> & { readonly unit: U },
    lineOf: (row: RowOf[U]) => string,
  ): AsyncGenerator<string> {
    yield head;
    let after: AskedPage['after'] = null;
    do {
      const page: Page<RowOf[U]> = await this.lists.page({ ...asked, after });
      if (page.items.length > 0) yield page.items.map(lineOf).join('');
      after = page.next;
    } while (after !== null);
  }
}
