import { CurrentIdentity, visibleScope, type Identity } from '@pobratim/access';
import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { fileOf, MEDIA_TYPES } from '../documents/files.js';
import { MAKING, makingBy, type MakingParts } from '../documents/making.js';
import type { WholeReport } from '../documents/report-document.js';
import { Moments } from '../moment/moments.query.js';
import { titleOf } from '../periods/presets.js';
import { Report } from '../shapes/report.js';
import { ReportQuery } from '../shapes/report-query.js';
import { placeName } from '../words/place-names.js';
import { codeOfTerritory, isPeriod } from './asked-report.js';
import { figuresOf, sortsOf, territoriesOfReport } from './figures.js';
import { wrongPeriod } from './report-refusals.js';
import { reportRowOf } from './report-rows.js';
import { Reports } from './reports.query.js';
import { RULES } from './rules.js';

/** Rows that an answer carries, of what is counted and of what stands apart; the files carry all. */
const SHOWN = 1_000;

/** What was concluded, ended and changed in a period. */
@Controller('api/reporting/v1/reports')
export class ReportsController {
  constructor(
    private readonly moments: Moments,
    private readonly reports: Reports,
    @Inject(MAKING) private readonly making: MakingParts,
  ) {}

  /** A table, or the same as a file when `format` says so; so there is no one schema for every answer. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiResponse({
    status: 200,
    description: 'The table; with another `format` the same as a file',
    standardSchema: Report,
  })
  async read(
    @Query({ schema: ReportQuery }) query: ReportQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<Report | StreamableFile> {
    const { format = 'json', language = 'ru' } = query;
    const report = await this.whole(query, identity);
    if (format === 'json')
      return { ...report, rows: report.rows.slice(0, SHOWN), more: Math.max(0, report.rows.length - SHOWN) };
    const bytes = await fileOf(report, format, makingBy(identity, language, this.making));
    return new StreamableFile(bytes, {
      type: MEDIA_TYPES[format],
      disposition: `attachment; filename="${nameOf(report)}.${format}"`,
    });
  }

  private async whole(query: ReportQuery, identity: Identity): Promise<WholeReport> {
    const { from, to, validOn, knownAt, minPosition, territory, domestic = 'EXCLUDE' } = query;
    const period = { from, to };
    if (!isPeriod(period)) throw wrongPeriod();
    const moment = await this.moments.resolve({ validOn, knownAt, minPosition });
    const found = await this.reports.rows({
      period,
      validOn: moment.validOn,
      knownAt: moment.knownAt,
      scope: visibleScope(identity),
      territory: territory === undefined ? null : codeOfTerritory(territory),
      domestic,
    });
    const rows = found.map((row) => reportRowOf(row, moment.validOn));
    return {
      period: { ...period, title: titleOf(period) },
      territory: territory === undefined ? null : { code: territory, name: placeName(territory, rows) },
      domestic,
      figures: figuresOf(rows),
      sorts: sortsOf(rows),
      territories: [...territoriesOfReport(rows)],
      rows,
      rules: RULES,
      moment,
    };
  }
}

function nameOf({ period, moment }: WholeReport): string {
  return `pobratim-report-${period.from}-${period.to}-on-${moment.validOn}-at-${moment.knownAt}`;
}
