import { bodyHashOf, type AppendRequest, type ExpectedRevision } from '@pobratim/event-sourcing';
import { idOf, newId } from '@pobratim/kernel';

/** What may differ from one append of this suite to another. */
export interface WishOptions {
  readonly expected?: ExpectedRevision;
  /** Events in the append. */
  readonly count?: number;
  /** A text that goes into each event. */
  readonly text?: string;
}

/** An append with a command of its own. */
export function wish(stream: string, options: WishOptions = {}): AppendRequest {
  const { expected = 'any', count = 1, text = 'Хаген' } = options;
  const command = newId();
  const events = Array.from({ length: count }, (_, index) => ({
    type: 'TownNamed',
    schema: 'town-named/1',
    data: { name: text, index },
  }));
  return {
    stream,
    expected,
    events,
    actor: { id: 'u-1', office: 'o-1', role: 'officer', territory: '66', onBehalfOf: null },
    cause: { command, correlation: 'c-1' },
    bodyHash: bodyHashOf({ command, count, text }),
  };
}

/** A stream's id, the same for the same name. */
export function streamOf(name: string): string {
  return `town-${idOf('town', name)}`;
}

/** An append to a stream that nobody else writes to. */
export function freshWish(options: WishOptions = {}): AppendRequest {
  return wish(`town-${newId()}`, options);
}
