import type { ServerResponse } from 'node:http';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { ByWriter } from '../../commands/caller.adapter.js';
import { asking, wishFrom } from '../../commands/door.js';
import { FOUNDATION, type Foundation } from '../../commands/foundation.js';
import { requireOneOf } from '../../commands/guarded.js';
import type { Writer } from '../../commands/writer.js';
import { ImportTaken } from '../../shapes/import.js';
import { noteOf, TakesNote, type NoteRequest } from '../note-of-request.adapter.js';
import { bodyOfNote, takeNote } from './take-note.reaction.js';

/** Bringing a note: it is kept, and read as a job. */
@Controller('api/registry/v1/imports')
export class StartImportController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post()
  @TakesNote()
  @Answers(202, ImportTaken, 'Kept; it is being read. 200 where the same bytes were brought before')
  async start(
    @Req() request: NoteRequest,
    @ByWriter() writer: Writer,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<ImportTaken> {
    const { office, territory } = writer.identity;
    const keeper = { office: office.id, territory: territory ?? '' };
    requireOneOf(asking(this.foundation, writer.identity, ['import']), { keeper });
    const note = noteOf(request);
    const wish = wishFrom({ ...writer, id: '', body: bodyOfNote(note) }, 'StartImport');
    const taken = await takeNote(this.foundation, wish, note, keeper);
    response.statusCode = taken.earlier ? 200 : 202;
    return taken;
  }
}
