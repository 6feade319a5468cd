import { Controller, Post, Req } from '@nestjs/common';
import { previewOf, readInventory } from '@pobratim/inventory-reader';
import { Answers } from '@pobratim/service-defaults';
import { openUpload } from '@pobratim/upload-gate';
import { InventoryPreview } from '../shapes/preview.js';
import { noteOf, TakesNote, type NoteRequest } from './note-of-request.adapter.js';

/** What the reader makes of a note, without recording anything. */
@Controller('api/registry/v1/inventory-preview')
export class InventoryPreviewController {
  @Post()
  @TakesNote()
  @Answers(200, InventoryPreview, 'The same that the command line prints')
  async preview(@Req() request: NoteRequest): Promise<object> {
    const { bytes, fileName } = noteOf(request);
    const { text } = await openUpload(bytes, fileName);
    return previewOf(readInventory(text));
  }
}
