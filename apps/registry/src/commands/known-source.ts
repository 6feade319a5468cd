import type { EventStore } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import { sourceDocumentDecider } from '../source-documents/source-document-decider.js';
import type { NamedGround } from './source-of.js';

/**
 * Looks up the source document that a fact is said to be read from: an event names it for ever, so it must exist.
 * @param field name of the member of the request, for the error
 * @throws DomainError `source-unknown` (input)
 */
export async function requireKnownSource(
  store: EventStore,
  ground: NamedGround | null,
  field: 'source' | 'ground' = 'source',
): Promise<void> {
  if (ground === null || (await isReceived(store, ground.document))) return;
  const message = {
    ru: 'Такого источника в реестре нет, ничего не записано. Сначала загрузите документ или уберите ссылку на него.',
    en: 'The register holds no such source; nothing was recorded. Bring the document first, or remove the reference.',
  };
  throw new DomainError('source-unknown', {
    kind: 'input',
    message,
    fields: [{ pointer: `/${field}/document`, message }],
  });
}

async function isReceived(store: EventStore, id: string): Promise<boolean> {
  for await (const event of store.readStream(`${sourceDocumentDecider.category}-${id}`, { limit: 1 })) {
    return event.type === 'SourceDocumentReceived';
  }
  return false;
}
