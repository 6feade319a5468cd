import type { DeliveredEvent, PublicCategory } from '@pobratim/contracts';
import { categoryOf } from '@pobratim/event-sourcing';
import type { MemoryStep, RecordKey, Turn } from '../memory/memory.js';
import { listOf, textOf, type Json } from '../publication/json.js';
import { isPublicCategory, type Records } from '../publication/publication.js';
import { partiesOf, unheard, type Folded } from '../publication/record.js';

/** More than these are forgotten once they are written. */
const MOST = 20_000;

/** The records in memory, read before a batch is folded and written after it was sent. */
export class KnownRecords implements Records {
  readonly #turn: Turn;
  readonly #known = new Map<string, Folded>();
  #changed = new Map<string, Folded>();

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  /** Reads what folding these events will ask for. */
  async prepare(events: readonly DeliveredEvent[]): Promise<void> {
    const own = events.flatMap(({ stream, cloudEvent }): RecordKey[] => {
      const category = categoryOf(stream.id);
      return isPublicCategory(category) ? [{ category, id: String(cloudEvent.subject) }] : [];
    });
    await this.#read(own);
    const named = [
      ...own.flatMap(({ category, id }) => partiesOf(this.get(category, id))),
      ...events.flatMap(({ cloudEvent }) => partiesNamed((cloudEvent.data ?? {}) as Json)),
    ];
    await this.#read(named.map((id) => ({ category: 'party', id })));
  }

  get(category: PublicCategory, id: string): Folded {
    return this.#known.get(`${category} ${id}`) ?? unheard(category, id);
  }

  set(record: Folded): void {
    const key = `${record.category} ${record.id}`;
    this.#known.set(key, record);
    this.#changed.set(key, record);
  }

  /** What was changed since it was last taken. */
  takeChanged(): MemoryStep['records'] {
    const changed = [...this.#changed.values()];
    this.#changed = new Map();
    return changed;
  }

  /** Lets go of much when everything is written. */
  trim(): void {
    if (this.#known.size > MOST && this.#changed.size === 0) this.#known.clear();
  }

  async #read(keys: readonly RecordKey[]): Promise<void> {
    const missing = new Map(
      keys
        .map((key): [string, RecordKey] => [`${key.category} ${key.id}`, key])
        .filter(([name]) => !this.#known.has(name)),
    );
    if (missing.size === 0) return;
    for (const { category, id } of missing.values())
      this.#known.set(`${category} ${id}`, unheard(category, id));
    for (const found of await this.#turn.records([...missing.values()]))
      this.#known.set(`${found.category} ${found.id}`, found);
  }
}

/** The parties that an event may bring into play. */
function partiesNamed(data: Json): readonly string[] {
  const after = (data['after'] as Json | undefined)?.['parties'] as Json | undefined;
  const listed = [...listOf(data, 'parties'), ...listOf(after, 'items')] as readonly unknown[];
  return listed.flatMap((one) => (typeof one === 'string' ? one : (textOf(one as Json, 'party') ?? [])));
}
