import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { sayValue } from '../../shared/say-value.js';
import { useSpeech } from '../../shared/use-speech.js';
import { AccessLine } from '../access-level/access-line.js';
import { isCorrectable, type CorrectableField } from '../correction/correctable.js';
import { FactLine } from './fact-line.js';

interface FactsListProps {
  readonly card: AgreementCard;
  readonly onCorrect: (field: CorrectableField) => void;
  readonly onAccess: () => void;
}

/** Always shown, even where the source says nothing: the reader must see that nobody knows. */
const ALWAYS: readonly string[] = ['title', 'kind', 'signedOn', 'term'];
const ORDER = [
  'title',
  'kind',
  'signedOn',
  'signatures',
  'titleOriginal',
  'inForceFrom',
  'inForceTo',
  'entryIntoForceRule',
  'term',
  'texts',
  'regime',
] as const;

const isEmpty = (value: unknown): boolean =>
  value === null || value === 'UNKNOWN' || (Array.isArray(value) && value.length === 0);

/** The fields of a document that say something, each with its provenance. */
export function FactsList({ card, onCorrect, onAccess }: FactsListProps) {
  const speech = useSpeech();
  const shown = ORDER.filter((field) => ALWAYS.includes(field) || !isEmpty(card.facts[field].value));
  return (
    <dl className="facts">
      {shown.map((field) => {
        const fact = card.facts[field];
        return (
          <FactLine
            key={field}
            field={field}
            corrected={fact.corrected}
            onCorrect={
              card.may.correct && isCorrectable(field)
                ? () => {
                    onCorrect(field);
                  }
                : undefined
            }
          >
            {sayValue(field, fact.value, speech)}
          </FactLine>
        );
      })}
      <AccessLine card={card} onChange={onAccess} />
    </dl>
  );
}
