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

/** Taking one’s own record back while nobody leans on it. */
@Controller('api/registry/v1/agreements')
export class WithdrawAgreementController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/withdrawal')
  @Answers(200, Written, 'Withdrawn: out of the lists, in the history')
  async withdraw(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RemoveAgreement }) body: RemoveAgreement,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const result = await enterDoor(
      this.foundation,
      agreementDecider,
      { type: 'WithdrawAgreement', data: { reason: body.reason, words: wordsOf(body.words) } },
      { knock: { ...writer, id, body }, actions: ['withdraw'] },
    );
    return written(response, id, result);
  }
}
