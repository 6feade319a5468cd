import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByEditor } from '../../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { requireKnownSource } from '../../commands/known-source.js';
import { sourceOf } from '../../commands/source-of.js';
import type { Editor } from '../../commands/writer.js';
import { SetLevel } from '../../shapes/partnership-commands.js';
import { Id } from '../../shapes/primitives.js';
import { Written } from '../../shapes/write-answers.js';
import { partnershipDecider } from '../partnership-decider.js';

/** What a relation is to the municipality that keeps it. */
@Controller('api/registry/v1/partnerships')
export class SetLevelController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/level')
  @Answers(200, Written, 'The level is set')
  async set(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: SetLevel }) body: SetLevel,
    @ByEditor() editor: Editor,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    await requireKnownSource(this.foundation.store, body.source);
    const data = { level: body.level, source: sourceOf(body.source, 'level'), learnedOn: null };
    const result = await enterDoor(
      this.foundation,
      partnershipDecider,
      { type: 'SetPartnershipLevel', data: data },
      { knock: { ...editor, id, body }, actions: ['correct'] },
    );
    return written(response, id, result);
  }
}
