import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { sayField, sayValue, type Speech } from '../../shared/say-value.js';
import type { AskedValue } from '../provenance/known-fact.js';

/** The value of a card that the address asks «откуда?»: a field by its name, a statement by its event. */
export function askedOf(
  card: AgreementCard,
  key: string | undefined,
  speech: Speech,
): AskedValue | undefined {
  if (key === undefined) return undefined;
  const field = Object.entries({ ...card.facts, accessLevel: card.accessLevel }).find(
    ([name]) => name === key,
  );
  if (field !== undefined) {
    const [name, fact] = field;
    const value = name === 'parties' ? card.parties : fact.value;
    return { key, name: sayField(name, speech), words: sayValue(name, value, speech), fact };
  }
  const statement = Object.values(card.axes)
    .flat()
    .find(({ eventId }) => eventId === key);
  if (statement === undefined) return undefined;
  return {
    key,
    name: speech.t(`words.axis.${statement.axis}`),
    words: sayValue(statement.axis, statement.value, speech),
    fact: statement,
  };
}
