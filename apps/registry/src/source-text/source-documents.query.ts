import { mayDo, type Identity } from '@pobratim/access';
import { DomainError } from '@pobratim/kernel';
import type { FileStore } from '../files/file-store.js';
import type { Histories } from '../history/histories.query.js';
import type { ReceivedDocument } from '../read-models/aggregates.js';
import type { Records } from '../read-models/records.query.js';

/** Larger than every size: what stands now. */
const NOW = Number.MAX_SAFE_INTEGER;

/** Source documents for those who may read them. */
export class SourceDocuments {
  constructor(
    private readonly records: Records,
    private readonly files: FileStore,
    private readonly grounds: Histories,
  ) {}

  /**
   * A source document whose bytes the identity may have: one of the own territory, or any for those who see
   * everything internal.
   * @throws DomainError `source-unknown` (not-found)
   */
  async find(id: string, identity: Identity): Promise<ReceivedDocument> {
    const document = await this.#known(id);
    if (!this.#isOwn(document, identity)) throw unknown();
    return document;
  }

  /**
   * A source document whose words the identity may read: also where a record that it may read was taken from it.
   * @throws DomainError `source-unknown` (not-found)
   */
  async findWords(id: string, identity: Identity): Promise<ReceivedDocument> {
    const document = await this.#known(id);
    if (this.#isOwn(document, identity) || (await this.#isGroundOfReadable(id, identity))) return document;
    throw unknown();
  }

  async #known(id: string): Promise<ReceivedDocument> {
    const found = await this.records.versions.one('source-document', id, NOW);
    if (found === null) throw unknown();
    return found.state;
  }

  #isOwn({ keeper }: ReceivedDocument, identity: Identity): boolean {
    const guarded = { keeper, territories: [], accessLevel: 'INTERNAL' } as const;
    return mayDo(identity, 'read', guarded, this.records.territories);
  }

  async #isGroundOfReadable(id: string, identity: Identity): Promise<boolean> {
    const agreements = await this.records.versions.some(
      'agreement',
      await this.grounds.agreementsOn(id),
      NOW,
    );
    const readable = await this.records.readable(agreements, identity);
    return readable.length > 0;
  }

  /** The extracted text: the same characters that all spans count. */
  async text(document: ReceivedDocument): Promise<string> {
    const bytes = await this.files.get(document.text.sha256);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  /** The bytes as they came. */
  original(document: ReceivedDocument): Promise<Uint8Array> {
    return this.files.get(document.original.sha256);
  }
}

function unknown(): DomainError {
  return new DomainError('source-unknown', {
    kind: 'not-found',
    message: {
      ru: 'Такого исходного документа нет, или он вам не виден. Вернитесь к карточке и откройте источник оттуда.',
      en: 'There is no such source document, or you may not see it. Go back to the card and open the source there.',
    },
  });
}
