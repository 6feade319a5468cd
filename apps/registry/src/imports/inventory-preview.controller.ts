import { Controller, Inject, Post, Req } from '@nestjs/common';
import { Answers } from '@pobratim/service-defaults';
import { openUpload } from '@pobratim/upload-gate';
import { FOUNDATION, type Foundation } from '../commands/foundation.js';
import { InventoryPreview } from '../shapes/preview.js';
import { noteOf, TakesNote, type NoteRequest } from './note-of-request.adapter.js';

/** What the reader makes of a note, without recording anything. */
@Controller('api/registry/v1/inventory-preview')
export class InventoryPreviewController {
  constructor(@Inject(FOUNDATION) private readonly foundation: Foundation) {}

  @Post()
  @TakesNote()
  @Answers(200, InventoryPreview, 'The same that the command line prints')
  async preview(@Req() request: NoteRequest): Promise<object> {
    const { bytes, fileName } = noteOf(request);
    const { text } = await openUpload(bytes, fileName);
    return this.foundation.reader.read('preview', text);
  }
}
