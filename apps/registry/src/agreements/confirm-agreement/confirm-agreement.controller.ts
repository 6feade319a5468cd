import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByWriter } from '../../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import type { Writer } from '../../commands/writer.js';
import { NothingMore } from '../../shapes/agreement-commands.js';
import { Id } from '../../shapes/primitives.js';
import { Written } from '../../shapes/write-answers.js';
import { agreementDecider } from '../agreement-decider.js';

/** A second person stands by a record. */
@Controller('api/registry/v1/agreements')
export class ConfirmAgreementController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/confirmation')
  @Answers(200, Written, 'The record is confirmed; its author alone can no longer withdraw it')
  async confirm(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NothingMore }) body: NothingMore,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const result = await enterDoor(
      this.foundation,
      agreementDecider,
      { type: 'ConfirmAgreement', data: {} },
      { knock: { ...writer, id, body }, actions: ['state', 'void-confirm'] },
    );
    return written(response, id, result);
  }
}
