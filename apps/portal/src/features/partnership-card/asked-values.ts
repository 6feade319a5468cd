import type { PartnershipCard } from '../../__generated__/registry/types.gen.js';
import { sayField, sayValue, type Speech } from '../../shared/say-value.js';
import type { AskedValue } from '../provenance/known-fact.js';

/** The value of a partnership that the address asks «откуда?»: its level, its start, who sees it, or a statement by its event. */
export function askedOf(
  card: PartnershipCard,
  key: string | undefined,
  speech: Speech,
): AskedValue | undefined {
  if (key === undefined) return undefined;
  const facts = { level: card.level, since: card.since, accessLevel: card.accessLevel };
  const field = Object.entries(facts).find(([name]) => name === key);
  if (field !== undefined && field[1] !== null) {
    const [name, fact] = field;
    return { key, name: sayField(name, speech), words: sayValue(name, fact.value, speech), fact };
  }
  const statement = [...card.axes.activity, ...card.axes.partnerPosition].find(
    ({ eventId }) => eventId === key,
  );
  if (statement === undefined) return undefined;
  const words = sayValue(statement.axis, statement.value, speech);
  return { key, name: speech.t(`words.axis.${statement.axis}`), words, fact: statement };
}
