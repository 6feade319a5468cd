import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByEditor } from '../../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { requireKnownSource } from '../../commands/known-source.js';
import { sourceOf } from '../../commands/source-of.js';
import { typedBody, wordsOf } from '../../commands/typed-body.js';
import type { Editor } from '../../commands/writer.js';
import { CorrectAgreement } from '../../shapes/agreement-commands.js';
import { requireKnownParties } from '../../parties/register-party/party-known.reaction.js';
import { Id } from '../../shapes/primitives.js';
import { Written } from '../../shapes/write-answers.js';
import { agreementDecider } from '../agreement-decider.js';
import type { FieldValue } from './correct-agreement.js';

/** Putting a field of a document right. */
@Controller('api/registry/v1/agreements')
export class CorrectAgreementController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/corrections')
  @Answers(200, Written, 'The correction is in the history; the earlier value stays readable')
  async correct(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CorrectAgreement }) body: CorrectAgreement,
    @ByEditor() editor: Editor,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const { field, value, reason, words, source, learnedOn, corrects } = typedBody(body);
    await requireKnownSource(this.foundation.store, source);
    if (field === 'parties') await requireKnownParties(this.foundation.store, value);
    const data = {
      ...({ field, value } as FieldValue),
      reason,
      words: wordsOf(words),
      corrects,
      source: sourceOf(source, field),
      learnedOn,
    };
    const result = await enterDoor(
      this.foundation,
      agreementDecider,
      { type: 'CorrectAgreement', data },
      { knock: { ...editor, id, body }, actions: ['correct'] },
    );
    return written(response, id, result);
  }
}
