import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByWriter } from '../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../commands/door.js';
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
    const entry = { knock: { ...writer, id, body }, actions: ['import'] } as const;
    const wanted = { type: 'CompleteImport', data: {} } as const;
    return written(response, id, await enterDoor(this.foundation, importDecider, wanted, entry));
  }

  @Post(':id/cancellation')
  @Answers(200, Written, 'Cancelled; what was recorded stays, and the same note takes it up again')
  async cancel(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NothingMore }) body: NothingMore,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const entry = { knock: { ...writer, id, body }, actions: ['import'] } as const;
    const wanted = { type: 'CancelImport', data: {} } as const;
    return written(response, id, await enterDoor(this.foundation, importDecider, wanted, entry));
  }
}
