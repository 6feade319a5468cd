import { Link } from '@tanstack/react-router';
import type { Candidate } from '../../__generated__/registry/types.gen.js';
import { sayField, sayValue } from '../../shared/say-value.js';
import { useSpeech } from '../../shared/use-speech.js';

/** What the register already holds of the same; differences are only proposed. */
export function CandidateMatchNote({ candidate }: { readonly candidate: Candidate }) {
  const speech = useSpeech();
  const { t } = speech;
  const { outcome, existing, differences } = candidate.match;
  if (existing === null || candidate.state !== 'OPEN') return null;
  const number = existing.registerNumber;
  return (
    <div className="candidate-match">
      <p className="small">
        {outcome === 'SAME' ? t('imports.sameAs', { number }) : t('imports.existing', { number })}{' '}
        <Link to="/agreements/$id" params={{ id: number }} tabIndex={-1}>
          {existing.title}
        </Link>
      </p>
      {differences.length > 0 && (
        <ul className="small">
          {differences.map(({ field, before, after }) => (
            <li key={field}>
              {sayField(field, speech)}: <del className="was">{sayValue(field, before, speech)}</del> →{' '}
              <ins className="became">{sayValue(field, after, speech)}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
