import type { ServerResponse } from 'node:http';
import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Answers } from '@pobratim/service-defaults';
import { asking } from '../commands/door.js';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import { requireOneOf } from '../commands/guarded.js';
import { ImportAccount } from '../shapes/import-account.js';
import { Id } from '../shapes/primitives.js';
import { accountOf, type AccountLine, type Fate } from './account.js';
import { accountCsv } from './account-csv.js';
import { openImport, readingIn } from './open-import.query.js';

/** What became of every line, to keep and to download. */
@Controller('api/registry/v1/imports')
export class ImportAccountController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Get(':id/account')
  @Answers(200, ImportAccount, 'Every line the reader saw, in the order of the text')
  async read(
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
  ): Promise<ImportAccount> {
    const lines = await this.lines(id, identity);
    const count = (...fates: readonly Fate[]): number =>
      lines.filter(({ fate }) => fates.includes(fate)).length;
    return {
      counts: {
        recorded: count('RECORDED'),
        same: count('SAME'),
        changed: count('CHANGED'),
        refused: count('REFUSED'),
        notUnderstood: count('NOT_UNDERSTOOD'),
        domestic: count('DOMESTIC'),
        open: count('OPEN', 'WAITING'),
      },
      lines: lines.map(({ quote, fate, agreement, registerNumber, reason }) => ({
        quote,
        fate: fate === 'WAITING' ? 'OPEN' : fate,
        agreement,
        registerNumber,
        reason,
      })),
    };
  }

  @Get(':id/account.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  async csv(
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const text = accountCsv(await this.lines(id, identity), this.foundation.training);
    const name = this.foundation.training ? 'demonstration-import-account.csv' : 'import-account.csv';
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.end(text);
  }

  private async lines(id: string, identity: Identity): Promise<readonly AccountLine[]> {
    const { store, files } = this.foundation;
    const { state } = await openImport(store, id);
    requireOneOf(asking(this.foundation, identity, ['read']), state);
    const reading = await readingIn(files, state);
    return reading === null ? [] : accountOf(state, reading);
  }
}
