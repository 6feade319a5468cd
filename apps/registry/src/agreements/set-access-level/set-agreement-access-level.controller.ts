import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByEditor } from '../../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { requireKnownSource } from '../../commands/known-source.js';
import { sourceOf } from '../../commands/source-of.js';
import { wordsOf } from '../../commands/typed-body.js';
import type { Editor } from '../../commands/writer.js';
import { SetAccessLevel } from '../../shapes/access-level.js';
import { Id } from '../../shapes/primitives.js';
import { Written } from '../../shapes/write-answers.js';
import { agreementDecider } from '../agreement-decider.js';

/** Who may see a document. */
@Controller('api/registry/v1/agreements')
export class SetAgreementAccessLevelController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/access-level')
  @Answers(
    200,
    Written,
    'Set; what becomes public also goes out to other agencies, what no longer is is withdrawn there',
  )
  async set(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SetAccessLevel }) body: SetAccessLevel,
    @ByEditor() editor: Editor,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const { accessLevel, ground, words } = body;
    await requireKnownSource(this.foundation.store, ground, 'ground');
    const data = { accessLevel, ground: sourceOf(ground, 'accessLevel'), words: wordsOf(words) };
    const result = await enterDoor(
      this.foundation,
      agreementDecider,
      { type: 'SetAgreementAccessLevel', data },
      { knock: { ...editor, id, body }, actions: ['correct'] },
    );
    return written(response, id, result);
  }
}
