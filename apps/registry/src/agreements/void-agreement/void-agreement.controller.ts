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

/** The second of the two persons that voiding needs. */
@Controller('api/registry/v1/agreements')
export class VoidAgreementController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/voiding')
  @Answers(200, Written, 'The record is void: out of the lists, in the history')
  async confirm(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NothingMore }) body: NothingMore,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const result = await enterDoor(
      this.foundation,
      agreementDecider,
      { type: 'VoidAgreement', data: {} },
      { knock: { ...writer, id, body }, actions: ['void-confirm'] },
    );
    return written(response, id, result);
  }
}
