import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { againWhenBusy } from '../commands/again-when-busy.js';
import { ByWriter } from '../commands/caller.adapter.js';
import { enterDoor, written, type Headers, type Knock } from '../commands/door.js';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import type { Writer } from '../commands/writer.js';
import { NothingMore } from '../shapes/agreement-commands.js';
import { Id } from '../shapes/primitives.js';
import { Written } from '../shapes/write-answers.js';
import { importDecider } from './import-decider.js';

/** The two ends of an import. */
@Controller('api/registry/v1/imports')
export class EndImportController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/completion')
  @Answers(200, Written, 'Completed; its account is final')
  async complete(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NothingMore }) body: NothingMore,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    return this.end('CompleteImport', { ...writer, id, body }, response);
  }

  @Post(':id/cancellation')
  @Answers(200, Written, 'Cancelled; what was recorded stays, and the same note takes it up again')
  async cancel(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NothingMore }) body: NothingMore,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    return this.end('CancelImport', { ...writer, id, body }, response);
  }

  private async end(
    type: 'CompleteImport' | 'CancelImport',
    knock: Knock,
    response: Headers,
  ): Promise<Written> {
    const entry = { knock, actions: ['import'] } as const;
    // Lines may still be on their way into the register: that race is nobody's business.
    const result = await againWhenBusy(() =>
      enterDoor(this.foundation, importDecider, { type, data: {} }, entry),
    );
    return written(response, knock.id, result);
  }
}
