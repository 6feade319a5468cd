import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Answers } from '@pobratim/service-defaults';
import type { ServerResponse } from 'node:http';
import { readerOf } from '../counted/readers.js';
import { Moments } from '../moment/moments.query.js';
import { FiguresAnswer, FiguresExportQuery, FiguresQuery } from '../shapes/figures.js';
import { TRAINING } from '../training.js';
import { writeCsv } from '../words/write-csv.adapter.js';
import { axisOf, orderedCells } from './figure-table.js';
import { figuresCsv } from './figures-csv.js';
import { Figures } from './figures.query.js';

const CSV = 'text/csv';

/** Counts of the register as of any pair of dates, by one dimension or two. */
@Controller('api/analytics/v1/figures')
export class FiguresController {
  constructor(
    private readonly moments: Moments,
    private readonly figures: Figures,
    @Inject(TRAINING) private readonly training: boolean,
  ) {}

  @Get()
  @Answers(200, FiguresAnswer, 'Each value is a filter that leads to the records behind its number')
  read(
    @Query({ schema: FiguresQuery }) query: FiguresQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<FiguresAnswer> {
    return this.count(query, identity);
  }

  @Get('export.csv')
  @ApiProduces(CSV)
  @ApiOkResponse({ content: { [CSV]: { schema: { type: 'string' } } } })
  async export(
    @Query({ schema: FiguresExportQuery }) { language = 'ru', ...query }: FiguresExportQuery,
    @CurrentIdentity() identity: Identity,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const answer = await this.count(query, identity);
    const { validOn, knownAt } = answer.moment;
    const file = figuresCsv(answer, language, this.training);
    await writeCsv(response, `pobratim-figures-${validOn}-at-${knownAt}.csv`, [file]);
  }

  private async count(query: FiguresQuery, identity: Identity): Promise<FiguresAnswer> {
    const { validOn, knownAt, minPosition, unit = 'PARTNERSHIPS', rows = 'country', ...rest } = query;
    const { columns: second, ...filters } = rest;
    const columns = second === undefined || second === rows ? null : second;
    const moment = await this.moments.resolve({ validOn, knownAt, minPosition });
    const reader = readerOf(identity);
    const counts = await this.figures.count({ unit, moment, reader, filters, rows, columns });
    const down = axisOf(rows, counts.rows);
    const across = columns === null ? null : axisOf(columns, counts.columns);
    return {
      unit,
      rows: down,
      columns: across,
      cells: orderedCells(counts.cells, down, across),
      total: counts.total,
      uncertain: counts.uncertain,
      moment,
    };
  }
}
