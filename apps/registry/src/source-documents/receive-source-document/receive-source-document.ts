import type { Command, FileReference } from '@pobratim/event-sourcing';
import { dateReads, type Finding, refuseFields, textFits, when } from '../../vocabulary/checks.js';
import type { SourceDocument } from '../source-document.js';
import {
  SOURCE_DOCUMENT_SCHEMAS,
  type SourceDocumentReceived,
  type SourceDocumentReceivedData,
} from '../source-document-events.js';

/** Keep what facts will be read from: the original and the text extracted from it, both stored before this. */
export type ReceiveSourceDocument = Command<
  'ReceiveSourceDocument',
  Omit<SourceDocumentReceivedData, 'mediaType' | 'textSha256'> & {
    readonly original: FileReference;
    readonly text: FileReference;
    readonly fileName: string | null;
  }
>;

const optional = (pointer: string, ru: string, en: string, text: string | null): Finding =>
  text === null ? null : textFits({ pointer, ru, en }, text, 500);

/**
 * Receives the document once: the same bytes in the same territory have the same id.
 * @throws DomainError `fields-refused` (input)
 */
export function receiveSourceDocument(
  { data }: ReceiveSourceDocument,
  state: SourceDocument | null,
): readonly SourceDocumentReceived[] {
  if (state !== null) return [];
  const { original, text, fileName, ...said } = data;
  refuseFields([
    optional('/sender', 'отправитель', 'sender', data.sender),
    optional('/incomingNumber', 'входящий номер', 'incoming number', data.incomingNumber),
    optional('/fileName', 'имя файла', 'file name', fileName),
    dateReads({ pointer: '/incomingDate', ru: 'входящая дата', en: 'incoming date' }, data.incomingDate),
    dateReads({ pointer: '/asAt', ru: 'по состоянию на', en: 'as at' }, data.asAt),
    when(
      data.textLength === 0,
      '/text',
      'В документе нет текста. Если это скан, пришлите его с распознанным текстом.',
      'The document has no text. If it is a scan, send it with recognised text.',
    ),
  ]);
  return [
    {
      type: 'SourceDocumentReceived',
      schema: SOURCE_DOCUMENT_SCHEMAS.SourceDocumentReceived,
      data: { ...said, textSha256: text.sha256, mediaType: original.mediaType },
      files: [original, text],
      ...(fileName === null ? {} : { private: { fileName } }),
    },
  ];
}
