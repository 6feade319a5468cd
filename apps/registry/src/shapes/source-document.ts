import { z } from 'zod';
import { KeeperView } from './agreement-card.js';
import { EdtfDate, Id, Instant, Sha256 } from './primitives.js';
import { ActorView } from './provenance.js';

/** What facts were read from. */
export const SourceDocumentView = z
  .strictObject({
    id: Id,
    fileName: z.string().nullable().describe('`null` where it was erased'),
    mediaType: z.string(),
    size: z.int().min(0).describe('Bytes of the original'),
    sha256: Sha256,
    textSha256: Sha256,
    textLength: z.int().min(0).describe('UTF-16 units of the extracted text'),
    sender: z.string().nullable(),
    incomingNumber: z.string().nullable(),
    incomingDate: EdtfDate.nullable(),
    asAt: EdtfDate.nullable().describe('The day as at which the source speaks'),
    readerVersion: z.string(),
    receivedAt: Instant,
    receivedBy: ActorView,
    keeper: KeeperView,
  })
  .meta({ id: 'SourceDocumentView' });
export type SourceDocumentView = z.infer<typeof SourceDocumentView>;

export const TextQuery = z.strictObject({
  from: z.coerce.number().int().min(0).optional().describe('First UTF-16 unit, 0 when absent'),
  to: z.coerce.number().int().min(0).optional().describe('Up to this unit, exclusive; the end when absent'),
});
export type TextQuery = z.infer<typeof TextQuery>;

/** A piece of the extracted text. */
export const SourceText = z
  .strictObject({
    text: z.string(),
    from: z.int().min(0),
    to: z.int().min(0),
    length: z.int().min(0).describe('Of the whole text'),
  })
  .meta({ id: 'SourceText' });
export type SourceText = z.infer<typeof SourceText>;
