import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByEditor } from '../../commands/caller.adapter.js';
import { enterDoor, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { requireKnownSource } from '../../commands/known-source.js';
import { sourceOf } from '../../commands/source-of.js';
import { typedBody } from '../../commands/typed-body.js';
import type { Editor } from '../../commands/writer.js';
import { RenameParty } from '../../shapes/partnership-commands.js';
import { Id } from '../../shapes/primitives.js';
import { Written } from '../../shapes/write-answers.js';
import { partyDecider } from '../party-decider.js';

/** A party bears another name from a day on. */
@Controller('api/registry/v1/parties')
export class RenamePartyController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post(':id/names')
  @Answers(200, Written, 'Renamed; papers keep the name they were signed with')
  async rename(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RenameParty }) body: RenameParty,
    @ByEditor() editor: Editor,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<Written> {
    const { name, validFrom, ground, learnedOn } = typedBody(body);
    await requireKnownSource(this.foundation.store, ground, 'ground');
    const result = await enterDoor(
      this.foundation,
      partyDecider,
      { type: 'RenameParty', data: { name, validFrom, learnedOn, ground: sourceOf(ground, 'name') } },
      { knock: { ...editor, id, body }, actions: ['correct'] },
    );
    return written(response, id, result);
  }
}
