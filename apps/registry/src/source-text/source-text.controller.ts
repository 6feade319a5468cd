import type { ServerResponse } from 'node:http';
import { CurrentIdentity, type Identity } from '@pobratim/access';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Answers } from '@pobratim/service-defaults';
import { Id } from '../shapes/primitives.js';
import { SourceDocumentView, SourceText, TextQuery } from '../shapes/source-document.js';
import { actorView, officeName } from '../words/people.js';
import { SourceDocuments } from './source-documents.query.js';

const BYTES = 'application/octet-stream';

/** What facts were read from: the original, and the text that every span counts in. */
@Controller('api/registry/v1/source-documents/:id')
export class SourceTextController {
  constructor(private readonly documents: SourceDocuments) {}

  @Get()
  @Answers(200, SourceDocumentView)
  async read(
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
  ): Promise<SourceDocumentView> {
    const document = await this.documents.findWords(id, identity);
    const { keeper, original, sender, incomingNumber, incomingDate, asAt, readerVersion } = document;
    return {
      id,
      fileName: document.fileName,
      mediaType: document.mediaType,
      size: original.size,
      sha256: original.sha256,
      textSha256: document.textSha256,
      textLength: document.textLength,
      sender,
      incomingNumber,
      incomingDate,
      asAt,
      readerVersion,
      receivedAt: document.recordedAt,
      receivedBy: actorView(document.actor),
      keeper: { ...keeper, name: officeName(keeper.office) },
    };
  }

  @Get('text')
  @Answers(200, SourceText)
  async text(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: TextQuery }) query: TextQuery,
    @CurrentIdentity() identity: Identity,
  ): Promise<SourceText> {
    const text = await this.documents.text(await this.documents.findWords(id, identity));
    const from = Math.min(query.from ?? 0, text.length);
    const to = Math.max(from, Math.min(query.to ?? text.length, text.length));
    return { text: text.slice(from, to), from, to, length: text.length };
  }

  @Get('original')
  @ApiProduces(BYTES)
  @ApiOkResponse({ content: { [BYTES]: { schema: { type: 'string', format: 'binary' } } } })
  async original(
    @Param('id', { schema: Id }) id: string,
    @CurrentIdentity() identity: Identity,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const document = await this.documents.find(id, identity);
    const bytes = await this.documents.original(document);
    const name = encodeURIComponent(document.fileName ?? 'document').replace(/['()*]/g, escaped);
    // Always a download under a harmless type: the browser must not show what somebody else wrote.
    response.setHeader('Content-Type', BYTES);
    response.setHeader('Content-Disposition', `attachment; filename="document"; filename*=UTF-8''${name}`);
    response.setHeader('Content-Length', bytes.byteLength);
    response.end(bytes);
  }
}

/** RFC 8187: these too are written by their code. */
function escaped(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
