import type { Candidate, CandidateParty } from '../../__generated__/registry/types.gen.js';
import { sayValue } from '../../shared/say-value.js';
import { Country } from '../../shared/ui/country.js';
import { useSpeech } from '../../shared/use-speech.js';
import { certaintyByField } from './field-certainty.js';
import { CertaintyLine } from './certainty-line.js';

const isInDirectory = ({ oktmo, place }: CandidateParty): boolean => oktmo !== null || place !== null;

function Parties({ parties }: { readonly parties: readonly CandidateParty[] }) {
  const { t } = useSpeech();
  if (parties.length === 0) return <span className="asked">{t('imports.noForeign')}</span>;
  return (
    <span>
      {parties.map((party) => (
        <span key={party.name} className={isInDirectory(party) ? 'candidate-party' : 'candidate-party asked'}>
          {party.name} <Country code={party.country} />
          {party.kind !== 'MUNICIPALITY' && (
            <span className="muted small"> {t(`words.partyKind.${party.kind}`)}</span>
          )}
          {!isInDirectory(party) && <span className="small"> · {t('imports.noDirectory')}</span>}
        </span>
      ))}
    </span>
  );
}

const SHOWN = ['kind', 'title', 'signedOn', 'since', 'legalStatus', 'activity', 'partnerPosition'] as const;
/** Shown even when the text says nothing: the reader decides whether that is right. */
const ALWAYS: readonly string[] = ['kind', 'signedOn'];

/** What was read of one line, each field with its certainty in shape. */
export function CandidateValues({ candidate }: { readonly candidate: Candidate }) {
  const speech = useSpeech();
  const { t } = speech;
  const { values, corrected } = candidate;
  const certainties = certaintyByField(candidate);
  const mark = (field: string) => {
    const certainty = certainties[field];
    if (corrected[field] === true) return <span className="small muted">✎ {t('imports.correctedMark')}</span>;
    return certainty === undefined ? null : <CertaintyLine certainty={certainty} />;
  };
  const shown = SHOWN.filter((field) => ALWAYS.includes(field) || values[field] !== null);
  return (
    <dl className="candidate-values">
      {shown.map((field) => (
        <div key={field} className={certainties[field] === 'ASK' ? 'candidate-asked' : undefined}>
          <dt>{t(`words.field.${field}`)}</dt>
          <dd>
            {field === 'kind' && values.kind === null
              ? t('imports.noKind')
              : sayValue(field, values[field] ?? 'XXXX', speech)}{' '}
            {mark(field)}
          </dd>
        </div>
      ))}
      {(['domesticParties', 'foreignParties'] as const).map((field) => (
        <div key={field} className={certainties[field] === 'ASK' ? 'candidate-asked' : undefined}>
          <dt>{t(`words.field.${field}`)}</dt>
          <dd>
            <Parties parties={values[field]} /> {mark(field)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
