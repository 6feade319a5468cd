import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { idOf } from '@pobratim/kernel';
import { Answers } from '@pobratim/service-defaults';
import { ByWriter } from '../../commands/caller.adapter.js';
import { asking, wishFrom, written, type Headers } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { requireOneOf } from '../../commands/guarded.js';
import { requireOwnMatter } from '../../commands/own-party.js';
import { requireKnownSource } from '../../commands/known-source.js';
import { typedBody } from '../../commands/typed-body.js';
import type { Writer } from '../../commands/writer.js';
import { knownParties } from '../../parties/register-party/party-known.reaction.js';
import { RecordAgreement } from '../../shapes/agreement-commands.js';
import { AgreementWritten } from '../../shapes/write-answers.js';
import { enterAgreement } from './enter-agreement.reaction.js';
import { entryOf } from './entry-of-form.js';
import { requireKnownReferences } from './known-references.reaction.js';

/** Entering a document by hand. */
@Controller('api/registry/v1/agreements')
export class RecordAgreementController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post()
  @Answers(201, AgreementWritten, 'The document stands in the register under its number')
  async record(
    @Body({ schema: RecordAgreement }) body: RecordAgreement,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: Headers,
  ): Promise<AgreementWritten> {
    const { office, territory } = writer.identity;
    const keeper = { office: office.id, territory: territory ?? '' };
    const asks = asking(this.foundation, writer.identity, ['record']);
    requireOneOf(asks, { keeper });
    const wish = wishFrom({ ...writer, id: '', body }, 'RecordAgreement');
    // The id follows from the wish, so that a repeat after a crash goes on with the same document.
    const entry = entryOf(idOf('agreement', wish.command), typedBody(body), keeper);
    await requireKnownSource(this.foundation.store, body.source);
    await requireKnownReferences(this.foundation.store, entry);
    const named = await knownParties(
      this.foundation.store,
      entry.agreement.parties.map(({ party }) => party),
    );
    requireOwnMatter(asks, [...named, ...entry.parties]);
    const { id, registerNumber, partnership, result } = await enterAgreement(this.foundation, wish, entry);
    return { ...written(response, id, result), registerNumber, partnership };
  }
}
