import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByEditor } from '../../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { requireKnownSource } from '../../commands/known-source.js';
import { sourceOf } from '../../commands/source-of.js';
import { typedBody, wordsOf } from '../../commands/typed-body.js';
import type { Editor } from '../../commands/writer.js';
import { StateOfPartnership } from '../../shapes/agreement-commands.js';
import { Id } from '../../shapes/primitives.js';
import { Written } from '../../shapes/write-answers.js';
import { partnershipDecider } from '../partnership-decider.js';

/** What somebody says of a relation as a whole. */
@Controller('api/registry/v1/partnerships')
export class StatePartnershipController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/statements')
  @Answers(200, Written, 'The statement stands beside the others, with its side and its dates')
  async state(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: StateOfPartnership }) body: StateOfPartnership,
    @ByEditor() editor: Editor,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const { source, words, ...said } = typedBody(body);
    await requireKnownSource(this.foundation.store, source);
    const data = { ...said, words: wordsOf(words), source: sourceOf(source, 'value') };
    const result = await enterDoor(
      this.foundation,
      partnershipDecider,
      { type: 'MakePartnershipStatement', data: data },
      { knock: { ...editor, id, body }, actions: ['state'] },
    );
    return written(response, id, result);
  }
}
