import type { ServerResponse } from 'node:http';
import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Answers } from '@pobratim/service-defaults';
import { readerOf } from '../counted/readers.js';
import type { AskedLines } from '../counted/visible-lines.query.js';
import { Moments } from '../moment/moments.query.js';
import { RowsAnswer, RowsExportQuery, RowsQuery } from '../shapes/rows.js';
import { TRAINING } from '../training.js';
import { csvLine, csvMark, type Language } from '../words/csv.js';
import { momentWords } from '../words/moment-words.js';
import { writeCsv } from '../words/write-csv.adapter.js';
import { readCursor, writeCursor } from './cursor.js';
import { figureRowOf, rowLine, rowsHead } from './figure-rows.js';
import { Rows, type AskedRows, type RowsPage } from './rows.query.js';

const CSV = 'text/csv';
/** Rows fetched at once for a file. */
const STRIDE = 1_000;

/** The records behind a number, asked with the same filters. */
@Controller('api/analytics/v1/rows')
export class RowsController {
  constructor(
    private readonly moments: Moments,
    private readonly rows: Rows,
    @Inject(TRAINING) private readonly training: boolean,
  ) {}

  @Get()
  @Answers(200, RowsAnswer, 'In the order of their dates, unknown ones last')
  async read(
    @Query({ schema: RowsQuery }) query: RowsQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<RowsAnswer> {
    const { validOn, knownAt, minPosition, cursor, limit = 50, unit = 'PARTNERSHIPS', ...filters } = query;
    const from = cursor === undefined ? null : readCursor(cursor, unit);
    // A list that goes on is of the moment at which it began.
    const moment = await this.moments.resolve({
      validOn: validOn ?? from?.validOn,
      knownAt: knownAt ?? (from === null ? undefined : `@${from.knownAt}`),
      minPosition,
    });
    const asked: AskedLines = { unit, moment, reader: readerOf(identity), filters };
    const [page, total] = await Promise.all([
      this.rows.page({ ...asked, limit, after: from?.after ?? null }),
      this.rows.total(asked),
    ]);
    const { next } = page;
    const at = { unit, validOn: moment.validOn, knownAt: moment.knownAt };
    return {
      unit,
      items: page.items.map(figureRowOf),
      nextCursor: next === null ? null : writeCursor({ ...at, after: [...next] }),
      total,
      moment,
    };
  }

  @Get('export.csv')
  @ApiProduces(CSV)
  @ApiOkResponse({ content: { [CSV]: { schema: { type: 'string' } } } })
  async export(
    @Query({ schema: RowsExportQuery }) query: RowsExportQuery,
    @CurrentIdentity() identity: Identity,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const { validOn, knownAt, minPosition, language = 'ru', unit = 'PARTNERSHIPS', ...filters } = query;
    const moment = await this.moments.resolve({ validOn, knownAt, minPosition });
    const head = `${csvMark(language, this.training)}${csvLine([momentWords(moment)[language]])}${rowsHead(language)}`;
    const asked = { unit, moment, reader: readerOf(identity), filters, limit: STRIDE };
    const name = `pobratim-figures-rows-${moment.validOn}-at-${moment.knownAt}.csv`;
    await writeCsv(response, name, this.lines(head, asked, language));
  }

  private async *lines(
    head: string,
    asked: Omit<AskedRows, 'after'>,
    language: Language,
  ): AsyncGenerator<string> {
    yield head;
    let after: AskedRows['after'] = null;
    do {
      const page: RowsPage = await this.rows.page({ ...asked, after });
      yield page.items.map((row) => rowLine(figureRowOf(row), language)).join('');
      after = page.next;
    } while (after !== null);
  }
}
