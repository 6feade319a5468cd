import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByWriter } from '../../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { wordsOf } from '../../commands/typed-body.js';
import type { Writer } from '../../commands/writer.js';
import { RemoveAgreement } from '../../shapes/agreement-commands.js';
import { Id } from '../../shapes/primitives.js';
import { Written } from '../../shapes/write-answers.js';
import { agreementDecider } from '../agreement-decider.js';

/** The first of the two persons that voiding needs. */
@Controller('api/registry/v1/agreements')
export class ProposeVoidingController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/void-proposal')
  @Answers(200, Written, 'Proposed; the record stays in the lists until another person confirms')
  async propose(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RemoveAgreement }) body: RemoveAgreement,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const result = await enterDoor(
      this.foundation,
      agreementDecider,
      { type: 'ProposeVoiding', data: { reason: body.reason, words: wordsOf(body.words) } },
      { knock: { ...writer, id, body }, actions: ['void-propose'] },
    );
    return written(response, id, result);
  }
}
